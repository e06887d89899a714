using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>One referral at the agency that serves it.</summary>
public sealed class ReferralModel(ReferralUseCases useCases, CurrentActor current, Texts texts, TimeProvider clock, ReadThread readThread)
    : ReferralPage(useCases, current, texts, clock)
{
    protected override string Home => "/agency/referrals";

    protected override async Task LoadThreadAsync(CancellationToken cancellationToken)
    {
        var actor = await Current.GetAsync(cancellationToken);
        var thread = await readThread.HandleAsync(new ReadThread.Request(ReferralId: Id), actor, cancellationToken);
        ThreadId = thread.Succeeded ? thread.Value.Id : null;
    }
}
