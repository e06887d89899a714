using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Market;

/// <summary>Brings changed postings to the market index, then says so, for whoever matches them.</summary>
public sealed class IndexPostings(AppDb db, MarketRows rows, IMarketIndex index) : GatheringConsumer<PostingsChanged>
{
    public override IReadOnlyList<Guid> RowsOf(PostingsChanged message) => message.PostingIds;

    public override PostingsChanged About(IReadOnlyList<Guid> rows) => new(rows);

    public override async Task ConsumeAsync(PostingsChanged message, CancellationToken cancellationToken)
    {
        var outcome = await new BringRows(rows, index).PostingsAsync(message.PostingIds, cancellationToken);
        db.RecordRefused(outcome, "posting");
        db.Raise(new PostingsIndexed(message.PostingIds));
    }
}
