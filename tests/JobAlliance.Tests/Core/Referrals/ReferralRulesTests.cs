using JobAlliance.Core.Referrals;
using static JobAlliance.Core.Referrals.ReferralStage;

namespace JobAlliance.Tests.Core.Referrals;

public sealed class ReferralRulesTests
{
    private static readonly Dictionary<ReferralStage, ReferralStage[]> Legal = new()
    {
        [Routed] = [Accepted, Refused, Withdrawn],
        [Accepted] = [ConsentAsked, Introduced, Refused, Withdrawn],
        [ConsentAsked] = [Introduced, Refused, Withdrawn],
        [Introduced] = [ReferralStage.Interview, Offer, Refused, Withdrawn],
        [ReferralStage.Interview] = [ReferralStage.Interview, Offer, Refused, Withdrawn],
        [Offer] = [Hired, Refused, Withdrawn],
        [Hired] = [],
        [Refused] = [],
        [Withdrawn] = [],
    };

    public static TheoryData<ReferralStage, ReferralStage, bool> Pairs()
    {
        var pairs = new TheoryData<ReferralStage, ReferralStage, bool>();
        foreach (var from in Enum.GetValues<ReferralStage>())
        {
            foreach (var to in Enum.GetValues<ReferralStage>())
            {
                pairs.Add(from, to, Legal[from].Contains(to));
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_stage_follows_only_where_the_pipeline_lets_it(ReferralStage from, ReferralStage to, bool legal) =>
        ReferralRules.MayFollow(from, to).ShouldBe(legal);

    [Theory]
    [InlineData(Accepted, false)]
    [InlineData(ConsentAsked, false)]
    [InlineData(Introduced, true)]
    [InlineData(ReferralStage.Interview, true)]
    [InlineData(Offer, true)]
    [InlineData(Hired, true)]
    [InlineData(Refused, false)]
    [InlineData(Withdrawn, false)]
    public void Consent_is_needed_from_the_introduction_on(ReferralStage to, bool needed) => ReferralRules.NeedsConsent(to).ShouldBe(needed);
}
