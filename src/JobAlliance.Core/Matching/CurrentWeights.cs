namespace JobAlliance.Core.Matching;

/// <summary>The weights in force: the default until the saved ones were read, then whatever was saved last. One for the program.</summary>
public sealed class CurrentWeights
{
    private volatile ScoringWeights value = ScoringWeights.Default;

    public ScoringWeights Value
    {
        get => value;
        set => this.value = value;
    }
}
