using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Agencies;

public sealed class AgencyTests : IDisposable
{
    private readonly SmallAlliance alliance = new();

    public void Dispose() => alliance.Dispose();

    [Fact]
    public async Task A_licence_that_runs_out_within_30_days_is_told_of_once_a_day()
    {
        await alliance.ChangeAgencyAsync(agency => agency.LicenceExpiresOn = alliance.Today.AddDays(30));

        (await WarnAsync()).ShouldBe(1);
        (await WarnAsync()).ShouldBe(0);
        alliance.Clock.Advance(TimeSpan.FromDays(1));
        (await WarnAsync()).ShouldBe(1);

        (await alliance.RaisedAsync<LicenceExpiring>()).ShouldBe(2);
    }

    [Fact]
    public async Task A_licence_with_31_days_left_needs_no_warning()
    {
        await alliance.ChangeAgencyAsync(agency => agency.LicenceExpiresOn = alliance.Today.AddDays(31));

        (await WarnAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_licence_is_told_to_the_market_with_every_open_posting()
    {
        await alliance.PublishedAsync();
        await using var db = alliance.Open();

        var request = new SetLicence.Request(alliance.AgencyId, 1, "310106202700009", alliance.Today.AddYears(3));
        (await new SetLicence(db).HandleAsync(request, alliance.Staff, default)).Succeeded.ShouldBeTrue();

        (await alliance.RaisedAsync<PostingsChanged>()).ShouldBe(1);
        (await db.Postings.SingleAsync()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_agency_does_not_write_its_own_licence()
    {
        await using var db = alliance.Open();
        var request = new SetLicence.Request(alliance.AgencyId, 1, "1", alliance.Today.AddYears(3));

        (await new SetLicence(db).HandleAsync(request, alliance.Owner, default)).Error!.Kind.ShouldBe(ErrorKind.Forbidden);
    }

    [Fact]
    public async Task Two_agencies_cannot_have_one_name()
    {
        await using var db = alliance.Open();
        var request = new JoinAgency.Request(new AgencyProfile { Name = "申江人力" }, null, null);

        (await new JoinAgency(db).HandleAsync(request, alliance.Staff, default)).Error!.Code.ShouldBe("agency.name-taken");
    }

    [Fact]
    public async Task The_last_owner_stays()
    {
        await using var db = alliance.Open();
        var request = new ChangeMember.Request(alliance.AgencyId, alliance.Owner.AccountId!.Value, AgencyRole.Recruiter);

        (await new ChangeMember(db).HandleAsync(request, alliance.Owner, default)).Error!.Code.ShouldBe("member.last-owner");
    }

    [Fact]
    public async Task A_removed_member_may_do_nothing_from_that_moment()
    {
        await using var db = alliance.Open();
        var request = new ChangeMember.Request(alliance.AgencyId, alliance.Recruiter.AccountId!.Value, null);
        (await new ChangeMember(db).HandleAsync(request, alliance.Owner, default)).Succeeded.ShouldBeTrue();

        (await db.MayPostForAsync(alliance.Recruiter, alliance.AgencyId, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_member_of_one_agency_gets_no_seat_in_another()
    {
        await using var db = alliance.Open();
        var email = (await db.Accounts.SingleAsync(account => account.Id == alliance.Recruiter.AccountId)).Email!;

        var result = await new AddMember(db).HandleAsync(
            new(alliance.OtherAgencyId, "李招聘", email, AgencyRole.Recruiter),
            alliance.OtherOwner,
            default
        );

        result.Error!.Code.ShouldBe("member.other-agency");
    }

    [Fact]
    public async Task Of_a_key_only_its_hash_is_kept_and_it_opens_its_own_agency()
    {
        await using var db = alliance.Open();
        var issued = (await new IssueAgencyKey(db).HandleAsync(new(alliance.AgencyId, "招聘系统"), alliance.Owner, default)).Value;

        var actor = await new FindAgencyKey(db).HandleAsync(issued.Secret, default);

        actor!.AgencyId.ShouldBe(alliance.AgencyId);
        (await db.AgencyKeys.SingleAsync()).Hash.ShouldNotContain(issued.Secret);
        (await db.MayPostForAsync(actor, alliance.AgencyId, default)).ShouldBeTrue();
        (await db.MayPostForAsync(actor, alliance.OtherAgencyId, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task After_rotation_the_old_key_works_for_its_grace_and_no_longer()
    {
        await using var db = alliance.Open();
        var old = (await new IssueAgencyKey(db).HandleAsync(new(alliance.AgencyId, "招聘系统"), alliance.Owner, default)).Value;
        await new IssueAgencyKey(db).HandleAsync(new(alliance.AgencyId, "招聘系统", Replaces: old.KeyId), alliance.Owner, default);

        (await new FindAgencyKey(db).HandleAsync(old.Secret, default)).ShouldNotBeNull();
        alliance.Clock.Advance(IssueAgencyKey.Grace + TimeSpan.FromSeconds(1));
        (await new FindAgencyKey(db).HandleAsync(old.Secret, default)).ShouldBeNull();
    }

    private async Task<int> WarnAsync()
    {
        await using var db = alliance.Open();
        return (await new WarnOfLicences(db).HandleAsync(default)).Value;
    }
}
