using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;

namespace JobAlliance.Tests.Core.Privacy;

public sealed class ReadContactTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(56);
    private static readonly Guid Served = new(1, 0, 0, new byte[8]);
    private static readonly Guid Other = new(2, 0, 0, new byte[8]);

    [Fact]
    public void Staff_may_always_ask_for_contact_data() => ReadContact.IsOpenTo(new Actor(ActorKind.Staff, Served, "王"), null, Now).ShouldBeTrue();

    [Fact]
    public void An_agency_may_while_its_own_consent_is_in_force()
    {
        var recruiter = new Actor(ActorKind.AgencyMember, Guid.Empty, "李", Served);

        ReadContact.IsOpenTo(recruiter, To(Served), Now).ShouldBeTrue();
        ReadContact.IsOpenTo(recruiter, To(Other), Now).ShouldBeFalse("it was given to somebody else");
        ReadContact.IsOpenTo(recruiter, To(Served, withdrawn: true), Now).ShouldBeFalse("it was taken back");
        ReadContact.IsOpenTo(recruiter, null, Now).ShouldBeFalse("it was never asked");
    }

    private static Consent To(Guid agency, bool withdrawn = false) =>
        new()
        {
            Id = Guid.Empty,
            GraduateId = Guid.Empty,
            AgencyId = agency,
            Purpose = ConsentPurpose.Introduction,
            AskedAt = Now.AddDays(-2),
            GrantedAt = Now.AddDays(-1),
            WithdrawnAt = withdrawn ? Now.AddHours(-1) : null,
        };
}
