using System.Runtime.CompilerServices;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>The value of every component by <see cref="ComponentKind"/>, 0..1; NaN where it is unknown.</summary>
[InlineArray(Count)]
internal struct Measures
{
    public const int Count = (int)ComponentKind.Industry + 1;

    /// <summary>Components from here on are what the graduate wants.</summary>
    public const int FirstWanted = (int)ComponentKind.DesiredRole;

    private double first;

    public double this[ComponentKind kind]
    {
        readonly get => this[(int)kind];
        set => this[(int)kind] = value;
    }
}

/// <summary>Both sides and what they make together, each 0..1.</summary>
internal readonly record struct Totals(double Score, double PostingAsks, double GraduateWants, double Known);

/// <summary>The shares of <see cref="ScoringWeights"/> by component, each side adding to 1.</summary>
internal sealed class ComponentWeights
{
    /// <summary>Likeness of a role to a wished one from which on nothing is taken away.</summary>
    public const double NearEnough = 0.5;

    private readonly double[] shares;
    private readonly double asksShare;
    private readonly double unwished;

    public ComponentWeights(ScoringWeights weights)
    {
        shares = [.. weights.Asks.All, .. weights.Wants.All];
        var (asks, wants) = (shares[..Measures.FirstWanted].Sum(), shares[Measures.FirstWanted..].Sum());
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= i < Measures.FirstWanted ? asks : wants;
        }

        (asksShare, unwished) = (weights.AsksShare, weights.Role.Unwished);
    }

    public double this[ComponentKind kind] => shares[(int)kind];

    /// <summary>The score of two sides, 0..1: their weighted harmonic mean, which is never above twice the worse of two equal shares.</summary>
    public double Combine(double asks, double wants) => asks <= 0 || wants <= 0 ? 0 : 1 / (asksShare / asks + (1 - asksShare) / wants);

    public Totals Total(in Measures measures)
    {
        double asks = 0,
            wants = 0,
            known = 0;
        for (var i = 0; i < Measures.Count; i++)
        {
            var value = measures[i];
            if (double.IsNaN(value))
            {
                continue;
            }

            var isAsk = i < Measures.FirstWanted;
            asks += isAsk ? shares[i] * value : 0;
            wants += isAsk ? 0 : shares[i] * value;
            known += shares[i] * (isAsk ? asksShare : 1 - asksShare);
        }

        wants *= Wished(measures[ComponentKind.DesiredRole]);
        return new Totals(Combine(asks, wants), asks, wants, known);
    }

    /// <summary>A posting far from every role wished for is not made up for by its district and its pay.</summary>
    private double Wished(double role) => role < NearEnough ? unwished + ((1 - unwished) * role / NearEnough) : 1;
}
