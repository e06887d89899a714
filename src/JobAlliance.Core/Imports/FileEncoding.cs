using System.Buffers;
using System.Text;

namespace JobAlliance.Core.Imports;

/// <summary>
/// Which encoding a file of an unknown sender has: what its byte order mark says; UTF-8 when its characters are, broken ones aside; otherwise GB18030, which
/// includes GBK and GB 2312. What cannot be decoded becomes <see cref="Broken"/>, so that the line can be named.
/// </summary>
public static class FileEncoding
{
    static FileEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The replacement character, U+FFFD.</summary>
    public const char Broken = '\uFFFD';

    /// <summary>An encoding by its name; throws <see cref="ArgumentException"/> when there is none.</summary>
    public static Encoding ByName(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Broken.ToString()));

    /// <summary>Reads the stream to its end and leaves it at its beginning.</summary>
    public static Encoding Detect(Stream stream)
    {
        var encoding = ByMark(stream) ?? (IsUtf8(stream) ? new UTF8Encoding(false) : ByName("GB18030"));
        stream.Position = 0;
        return encoding;
    }

    private static UnicodeEncoding? ByMark(Stream stream)
    {
        Span<byte> start = stackalloc byte[2];
        stream.Position = 0;
        var read = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        return read < 2 ? null
            : start is [0xFF, 0xFE] ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true)
            : start is [0xFE, 0xFF] ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true)
            : null;
    }

    // Chinese in GB18030 read as UTF-8 is broken at nearly every character; a damaged UTF-8 file is broken here and there.
    private static bool IsUtf8(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var (whole, broken) = (0L, 0L);
        stream.Position = 0;
        for (int held = 0, read; (read = stream.Read(buffer, held, buffer.Length - held)) > 0; )
        {
            held = Count(buffer.AsSpan(0, held + read), ref whole, ref broken);
        }

        return whole >= broken;
    }

    // Counts the characters of several bytes; what is not complete yet goes to the front, and its length is the answer.
    private static int Count(Span<byte> bytes, ref long whole, ref long broken)
    {
        ReadOnlySpan<byte> rest = bytes;
        while (Rune.DecodeFromUtf8(rest, out _, out var length) is var status and not OperationStatus.NeedMoreData)
        {
            whole += status == OperationStatus.Done && length > 1 ? 1 : 0;
            broken += status == OperationStatus.InvalidData ? 1 : 0;
            rest = rest[length..];
        }

        rest.CopyTo(bytes);
        return rest.Length;
    }
}
