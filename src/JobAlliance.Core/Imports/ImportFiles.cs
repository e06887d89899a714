using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Imports;

/// <summary>
/// The files of the imports, under the data folder, each named by its hash: the same file sent twice is kept once, and a job that goes on after an
/// interruption reads what it read before. Several processes share the folder.
/// </summary>
public sealed class ImportFiles(IOptions<ImportOptions> options)
{
    private const int MostBuffered = 1 << 16;

    /// <summary>Keeps a copy.</summary>
    /// <returns>Its hash; null when it is longer than allowed.</returns>
    public async Task<string?> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.Folder);
        var part = Path.Combine(options.Value.Folder, Path.GetRandomFileName() + ".part");
        try
        {
            var hash = await CopyAsync(content, part, cancellationToken);
            if (hash is not null)
            {
                File.Move(part, PathOf(hash), overwrite: true);
            }

            return hash;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Throws <see cref="FileNotFoundException"/> when it was tidied away.</summary>
    public FileStream Open(string hash) =>
        new(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, MostBuffered, FileOptions.SequentialScan);

    public bool Has(string hash) => File.Exists(PathOf(hash));

    public void Remove(string hash) => File.Delete(PathOf(hash));

    private string PathOf(string hash) => Path.Combine(options.Value.Folder, hash);

    private async Task<string?> CopyAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = File.Create(path);
        var buffer = new byte[MostBuffered];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (target.Length + read > options.Value.LargestFile)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
