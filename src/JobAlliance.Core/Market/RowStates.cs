namespace JobAlliance.Core.Market;

/// <summary>All that an entry is made of beside the posting's own version: when it is the same, the entry need not be read again.</summary>
/// <param name="LicenceValidThrough">Of its owner; null for the centre's own.</param>
/// <param name="IsOpen">It is published, and its owner may publish today.</param>
public readonly record struct PostingState(Guid Id, long Version, DateOnly? LicenceValidThrough, bool IsOpen);

/// <summary>A graduate whose submitted résumé is on the market.</summary>
public readonly record struct ResumeState(Guid Id, long Version);
