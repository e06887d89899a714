namespace JobAlliance.Core.Review;

/// <summary>A large batch is matched in pieces, each a message and a transaction of its own: a short one seldom meets another that writes the same pair.</summary>
internal static class MatchInPieces
{
    internal const int Piece = 25;

    /// <summary>Null when it is small enough.</summary>
    public static List<Guid[]>? Split(IReadOnlyList<Guid> ids) => ids.Count <= Piece ? null : [.. ids.Chunk(Piece)];
}
