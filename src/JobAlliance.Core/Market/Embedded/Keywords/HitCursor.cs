using System.Buffers.Binary;
using System.Buffers.Text;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Where a page ended, and in which snapshot, so that the next page continues in the same one while it is kept.</summary>
internal readonly record struct HitCursor(long Snapshot, HitPlace Place)
{
    private const int Length = 32;

    public string Encode()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Snapshot);
        BinaryPrimitives.WriteDoubleBigEndian(bytes[8..], Place.Key);
        Place.Id.TryWriteBytes(bytes[16..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null for the first page, and for a text that never was a cursor.</summary>
    public static HitCursor? Decode(string? text)
    {
        if (text is null || !Base64Url.IsValid(text, out var length) || length != Length)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        var place = new HitPlace(BinaryPrimitives.ReadDoubleBigEndian(bytes[8..]), new Guid(bytes[16..]));
        return new HitCursor(BinaryPrimitives.ReadInt64BigEndian(bytes), place);
    }
}
