using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>Takes back what was offered and not answered, because there is nothing left to serve. Saved by the caller.</summary>
public sealed class WithdrawOffers(AppDb db)
{
    public async Task OfReferralsAsync(IReadOnlyList<Guid> referralIds, CancellationToken cancellationToken)
    {
        var offered = await db
            .Routes.Where(route => route.Status == RouteStatus.Offered && route.ReferralId != null && referralIds.Contains(route.ReferralId.Value))
            .ToListAsync(cancellationToken);
        offered.ForEach(route => route.Status = RouteStatus.Withdrawn);
    }

    public async Task OfTasksAsync(IReadOnlyList<Guid> taskIds, CancellationToken cancellationToken)
    {
        var offered = await db
            .Routes.Where(route =>
                route.Status == RouteStatus.Offered && route.GuidanceTaskId != null && taskIds.Contains(route.GuidanceTaskId.Value)
            )
            .ToListAsync(cancellationToken);
        offered.ForEach(route => route.Status = RouteStatus.Withdrawn);
    }
}
