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

    /// <summary>Whether weights that somebody saved would be newer: any are newer than the default, whatever its number.</summary>
    public bool IsBefore(int savedNumber) => ReferenceEquals(value, ScoringWeights.Default) || savedNumber > value.Version;
}
