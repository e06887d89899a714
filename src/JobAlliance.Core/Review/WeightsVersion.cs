namespace JobAlliance.Core.Review;

/// <summary>A version of the scorer's weights; never changed once saved.</summary>
public sealed class WeightsVersion
{
    public required int Number { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public Guid? SavedBy { get; init; }
}
