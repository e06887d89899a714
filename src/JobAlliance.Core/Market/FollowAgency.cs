using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Market;

/// <summary>An agency's licence or membership decides whether its postings may be shown: they follow every change of it.</summary>
public sealed class FollowAgency(AppDb db) : Consumer<AgencyChanged>
{
    public override async Task ConsumeAsync(AgencyChanged message, CancellationToken cancellationToken) =>
        db.RaisePostingsChanged(
            await db
                .Postings.Where(posting => posting.AgencyId == message.AgencyId && posting.Status == PostingStatus.Published)
                .Select(posting => posting.Id)
                .ToListAsync(cancellationToken)
        );
}
