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
        var outcome = await new BringRows(rows, index).ResumesAsync(message.GraduateIds, cancellationToken);
        db.RecordRefused(outcome, "resume");
        db.Raise(new ResumesIndexed(message.GraduateIds));
    }
}
