namespace JobAlliance.Core.Data;

/// <summary>
/// Version 7 identifiers whose order is the order of their making, also within one millisecond: a counter stands in the 12 bits behind the time
/// (RFC 9562, 6.2, method 1). One for a unit of work; not safe to share between threads.
/// </summary>
internal sealed class OrderedIds
{
    private const int Counters = 4096;
    private long millisecond;
    private int counter;

    public Guid Next(DateTimeOffset now)
    {
        var current = Math.Max(now.ToUnixTimeMilliseconds(), millisecond);
        counter = current > millisecond ? 0 : counter + 1;
        (millisecond, counter) = counter < Counters ? (current, counter) : (current + 1, 0);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(millisecond)).TryWriteBytes(bytes, bigEndian: true, out _);
        (bytes[6], bytes[7]) = ((byte)(0x70 | (counter >> 8)), (byte)counter);
        return new Guid(bytes, bigEndian: true);
    }
}
