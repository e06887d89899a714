using System.Text;

namespace JobAlliance.Core.Imports;

/// <summary>Which encoding a file of an unknown sender has: what its byte order mark says; UTF-8 when every byte is valid UTF-8; otherwise GB18030, which includes GBK and GB 2312.</summary>
public static class FileEncoding
{
    static FileEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>An encoding by its name; throws <see cref="ArgumentException"/> when there is none.</summary>
    public static Encoding ByName(string name) => Encoding.GetEncoding(name);

    /// <summary>Reads the stream to its end and leaves it at its beginning.</summary>
    public static Encoding Detect(Stream stream)
    {
        var encoding = ByMark(stream) ?? (IsUtf8(stream) ? new UTF8Encoding(false) : Encoding.GetEncoding("GB18030"));
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

    private static bool IsUtf8(Stream stream)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var buffer = new byte[1 << 16];
        var characters = new char[buffer.Length + 1];
        stream.Position = 0;
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                decoder.GetChars(buffer.AsSpan(0, read), characters, flush: false);
            }

            decoder.GetChars([], characters, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
