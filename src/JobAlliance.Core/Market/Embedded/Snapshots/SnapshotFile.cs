using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>
/// The file that a market is kept in between two runs. It is replaced as a whole, ends with the SHA-256 of all before it, and is left alone when it was
/// written by another build: what is read of a text depends on the readers and the vocabulary, and both are part of the build.
/// </summary>
public sealed partial class SnapshotFile(IOptions<EmbeddedMarketOptions> options, ILogger<SnapshotFile> logger)
{
    private const int HashLength = SHA256.HashSizeInBytes;
    private const int BufferLength = 1 << 20;

    /// <summary>Names the build: the module's id is a hash of its code and of the vocabulary's data in it.</summary>
    internal string Fingerprint { get; init; } = typeof(SnapshotFile).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <summary>False when there is nowhere to keep it.</summary>
    public bool IsKept => options.Value.Folder.Length > 0;

    /// <summary>True when there is something to begin with.</summary>
    public bool Exists => IsKept && File.Exists(Name);

    private string Name => Path.Combine(options.Value.Folder, "market.snapshot");

    /// <summary>Writes the market beside the old file, then puts it in its place.</summary>
    internal void Save(EmbeddedMarket market)
    {
        Directory.CreateDirectory(options.Value.Folder);
        var beside = Name + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferLength))
        {
            var hash = SHA256.Create();
            using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            using (var writer = new SnapshotWriter(hashed))
            {
                writer.Text(Fingerprint);
                MarketSnapshot.Write(market, writer);
            }

            file.Write(hash.Hash!);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, Name, overwrite: true);
    }

    /// <summary>Fills an empty market with what the file holds; false, and the reason in the log, when it cannot be used.</summary>
    internal bool TryLoad(EmbeddedMarket market)
    {
        try
        {
            using var file = new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, FileOptions.SequentialScan);
            if (!IsWhole(file))
            {
                LogUnusable("it is damaged");
                return false;
            }

            file.Position = 0;
            using var reader = new SnapshotReader(file);
            if (reader.Text() != Fingerprint)
            {
                LogUnusable("it was written by another version");
                return false;
            }

            MarketSnapshot.Read(market, reader);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnusable(exception.Message);
            return false;
        }
    }

    private static bool IsWhole(FileStream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        for (var left = file.Length - HashLength; left > 0; )
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var expected = new byte[HashLength];
        return file.Length > HashLength
            && file.ReadAtLeast(expected, HashLength, false) == HashLength
            && hash.GetHashAndReset().AsSpan().SequenceEqual(expected);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The market index reads all texts again, because its snapshot cannot be used: {Reason}")]
    private partial void LogUnusable(string reason);
}
