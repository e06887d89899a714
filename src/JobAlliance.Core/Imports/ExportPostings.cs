using System.Buffers;
using System.Text.Json;
using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

/// <summary>Writes published postings as schema.org JobPosting, one a line; importing them again changes nothing.</summary>
public sealed class ExportPostings(AppDb db)
{
    private static readonly JsonWriterOptions Writer = new() { Encoder = Json.Options.Encoder };

    /// <param name="agencyId">The owner; null: everybody's.</param>
    /// <param name="withContact">Contact data of the employers: only for the owner's own file.</param>
    /// <returns>How many were written.</returns>
    public async Task<int> HandleAsync(Stream target, Guid? agencyId, bool withContact, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var written = 0;
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line, Writer);
        var postings = db.Postings.AsNoTracking().Where(posting => posting.Status == PostingStatus.Published);
        await foreach (
            var posting in Owned(postings, agencyId).OrderBy(posting => posting.Id).AsAsyncEnumerable().WithCancellation(cancellationToken)
        )
        {
            JobPostingWriter.Write(json, posting, withContact);
            await json.FlushAsync(cancellationToken);
            line.Write("\n"u8);
            await target.WriteAsync(line.WrittenMemory, cancellationToken);
            line.ResetWrittenCount();
            json.Reset();
            written++;
            progress?.Report(written);
        }

        return written;
    }

    private static IQueryable<Posting> Owned(IQueryable<Posting> postings, Guid? agencyId) =>
        agencyId is null ? postings : postings.Where(posting => posting.AgencyId == agencyId);
}
