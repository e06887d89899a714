using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Market;

/// <summary>Brings changed résumés to the market index, then says so, for whoever matches them.</summary>
public sealed class IndexResumes(AppDb db, MarketRows rows, IMarketIndex index) : GatheringConsumer<ResumesChanged>
{
    public override IReadOnlyList<Guid> RowsOf(ResumesChanged message) => message.GraduateIds;

    public override ResumesChanged About(IReadOnlyList<Guid> rows) => new(rows);

    public override async Task ConsumeAsync(ResumesChanged message, CancellationToken cancellationToken)
    {
        var entries = await rows.ResumesAsync(message.GraduateIds, cancellationToken);
        var outcome = await index.UpsertResumesAsync(entries, cancellationToken);
        var gone = message.GraduateIds.Except(entries.Select(entry => entry.Id)).ToList();
        if (gone.Count > 0)
        {
            await index.DeleteResumesAsync(gone, cancellationToken);
        }

        db.RecordRefused(outcome, "resume");
        db.Raise(new ResumesIndexed(message.GraduateIds));
    }
}
