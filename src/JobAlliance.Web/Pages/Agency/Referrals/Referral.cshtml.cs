using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>One referral at the agency that serves it.</summary>
public sealed class ReferralModel(ReferralUseCases useCases, CurrentActor current, Texts texts, TimeProvider clock, ReadThread readThread)
    : ReferralPage(useCases, current, texts, clock)
{
    protected override string Home => "/agency/referrals";

    protected override async Task<Result<ReadThread.View>?> ReadThreadAsync(Actor actor, CancellationToken cancellationToken) =>
        await readThread.HandleAsync(new ReadThread.Request(ReferralId: Id), actor, cancellationToken);
}
