using System.Text.Json;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

/// <summary>
/// Writes the postings of one batch. What a person closed stays closed, what a person drafted is published with the rest, and a row that says what is
/// already so changes nothing.
/// </summary>
internal sealed class SavePostingBatch(AppDb db) : IImportBatch<ImportedPosting>
{
    public async Task WriteAsync(ImportJob job, IReadOnlyList<ImportedPosting> rows, CancellationToken cancellationToken)
    {
        var identifiers = rows.Select(row => row.ExternalId).Distinct().ToList();
        var existing = await db
            .Postings.Where(posting => posting.AgencyId == job.AgencyId && identifiers.Contains(posting.ExternalId!))
            .ToDictionaryAsync(posting => posting.ExternalId!, cancellationToken);
        var refusal = job.Publish ? await db.PublishingRefusalAsync(job.AgencyId, cancellationToken) : null;
        job.DraftsBecause = refusal?.Code ?? job.DraftsBecause;
        var publishes = job.Publish && refusal is null;
        var changed = new HashSet<Guid>();
        foreach (var row in rows)
        {
            if (Write(job, row, existing, publishes) is { } id)
            {
                changed.Add(id);
            }
        }

        if (changed.Count > 0)
        {
            db.RaisePostingsChanged(changed);
        }
    }

    // The id when the market must be told.
    private Guid? Write(ImportJob job, ImportedPosting row, Dictionary<string, Posting> existing, bool publishes)
    {
        if (!existing.TryGetValue(row.ExternalId, out var posting))
        {
            posting = Add(job, row);
            existing.Add(row.ExternalId, posting);
            job.Added++;
        }
        else if (IsSame(posting, row) && !(publishes && MayOpen(posting)))
        {
            job.Unchanged++;
            return null;
        }
        else
        {
            job.Updated++;
        }

        posting.SetContent(row.Content);
        posting.Contact = row.Contact ?? posting.Contact;
        posting.UpdatedAt = db.Now;
        if (publishes && MayOpen(posting))
        {
            posting.PublishedAt ??= PublishedAt(row);
            posting.Open(db.Now);
        }

        return posting.Status == PostingStatus.Draft ? null : posting.Id;
    }

    private Posting Add(ImportJob job, ImportedPosting row)
    {
        var posting = new Posting
        {
            Id = db.NewId(),
            AgencyId = job.AgencyId,
            ExternalId = row.ExternalId,
            Content = row.Content,
            CreatedAt = db.Now,
        };
        db.Postings.Add(posting);
        return posting;
    }

    private bool MayOpen(Posting posting) =>
        posting.Status is PostingStatus.Draft or PostingStatus.Expired && (posting.ValidThrough is null || posting.ValidThrough >= db.Today);

    private DateTimeOffset PublishedAt(ImportedPosting row)
    {
        var now = db.Now;
        var posted = row.Posted is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, Clock.ChinaOffset) : now;
        return posted < now ? posted : now;
    }

    private static bool IsSame(Posting posting, ImportedPosting row) =>
        (row.Contact is null || row.Contact == posting.Contact)
        && JsonSerializer.Serialize(posting.Content, Json.Options) == JsonSerializer.Serialize(row.Content, Json.Options);
}
