namespace JobAlliance.Core.Routing;

/// <summary>What became of the work an agency did: how much ended well, of how much that ended at all.</summary>
public readonly record struct Outcomes(int Good, int All)
{
    public static Outcomes operator +(Outcomes left, Outcomes right) => new(left.Good + right.Good, left.All + right.All);
}

/// <summary>Measured strength: the chance that this agency brings this kind of work to a good end.</summary>
public static class Strength
{
    /// <summary>
    /// Beta-binomial shrinkage in two steps (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4 and 5.3): the alliance's rate, with one good and one bad
    /// outcome added (Laplace), is the prior of the agency's rate, and that is the prior of its rate for this kind of work. Three lucky hires do not beat
    /// forty of sixty; an agency without a history is taken to be as good as the alliance.
    /// </summary>
    /// <param name="kind">The agency's outcomes for this kind of work.</param>
    /// <param name="agency">All outcomes of the agency, those of this kind included.</param>
    /// <param name="alliance">All outcomes of the alliance.</param>
    /// <param name="prior">Outcomes that a prior weighs as much as, above 0.</param>
    /// <returns>Above 0 and below 1.</returns>
    public static double Of(Outcomes kind, Outcomes agency, Outcomes alliance, double prior)
    {
        var mean = (alliance.Good + 1.0) / (alliance.All + 2.0);
        var own = (agency.Good + prior * mean) / (agency.All + prior);
        return (kind.Good + prior * own) / (kind.All + prior);
    }
}
