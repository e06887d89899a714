using JobAlliance.Core.Common;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Postings;

public sealed class PublishPostingTests : IDisposable
{
    private readonly SmallAlliance alliance = new();

    public void Dispose() => alliance.Dispose();

    [Fact]
    public async Task A_draft_that_lacks_nothing_is_published_and_the_market_is_told()
    {
        var id = await DraftAsync(alliance.Content());

        (await PublishAsync(id, alliance.Recruiter)).Succeeded.ShouldBeTrue();

        await using var db = alliance.Open();
        (await db.Postings.SingleAsync()).IsOpen(alliance.Today).ShouldBeTrue();
        (await alliance.RaisedAsync<PostingsChanged>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_without_title_and_employer_is_refused_with_an_error_for_each()
    {
        var id = await DraftAsync(alliance.Content() with { Title = "", EmployerName = " " });

        var error = (await PublishAsync(id, alliance.Recruiter)).Error!;

        error.Details!.Select(one => one.Field).ShouldBe(["Title", "EmployerName"]);
        (await alliance.RaisedAsync<PostingsChanged>()).ShouldBe(0);
    }

    [Fact]
    public async Task A_salary_from_more_to_less_is_refused_in_a_draft_already()
    {
        await using var db = alliance.Open();
        var content = alliance.Content() with { Salary = new(9000, 8000) };

        var result = await new SavePosting(db).HandleAsync(new(null, alliance.AgencyId, 0, content, null), alliance.Recruiter, default);

        result.Error!.Code.ShouldBe("posting.salary-reversed");
    }

    [Fact]
    public async Task An_expired_licence_stops_publishing()
    {
        var id = await DraftAsync(alliance.Content());
        await alliance.ChangeAgencyAsync(agency => agency.LicenceExpiresOn = alliance.Today.AddDays(-1));

        (await PublishAsync(id, alliance.Recruiter)).Error!.Code.ShouldBe("posting.licence-expired");
    }

    [Fact]
    public async Task A_licence_is_good_on_its_last_day()
    {
        var id = await DraftAsync(alliance.Content());
        await alliance.ChangeAgencyAsync(agency => agency.LicenceExpiresOn = alliance.Today);

        (await PublishAsync(id, alliance.Recruiter)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_counsellor_and_another_agency_find_no_such_posting()
    {
        var id = await DraftAsync(alliance.Content());

        (await PublishAsync(id, alliance.Counsellor)).Error!.Kind.ShouldBe(ErrorKind.NotFound);
        (await PublishAsync(id, alliance.OtherOwner)).Error!.Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task Who_saves_from_an_older_version_is_told_and_the_newer_text_stays()
    {
        var id = await DraftAsync(alliance.Content());
        (await SaveAsync(id, 1, alliance.Content("后端工程师"))).Succeeded.ShouldBeTrue();

        (await SaveAsync(id, 1, alliance.Content("前端工程师"))).Error!.Kind.ShouldBe(ErrorKind.Stale);

        await using var db = alliance.Open();
        (await db.Postings.SingleAsync()).Title.ShouldBe("后端工程师");
    }

    [Fact]
    public async Task A_closed_posting_is_off_the_market_and_can_be_copied_as_a_draft()
    {
        var id = await alliance.PublishedAsync();
        await using var db = alliance.Open();
        (await new ClosePosting(db).HandleAsync(new(id), alliance.Owner, default)).Succeeded.ShouldBeTrue();

        var copy = await new ClonePosting(db).HandleAsync(new(id), alliance.Owner, default);

        (await db.Postings.SingleAsync(row => row.Id == id)).Status.ShouldBe(PostingStatus.Closed);
        (await db.Postings.SingleAsync(row => row.Id == copy.Value)).Status.ShouldBe(PostingStatus.Draft);
    }

    private async Task<Guid> DraftAsync(PostingContent content)
    {
        await using var db = alliance.Open();
        return (await new SavePosting(db).HandleAsync(new(null, alliance.AgencyId, 0, content, null), alliance.Recruiter, default)).Value.PostingId;
    }

    private async Task<Result<SavePosting.Saved>> SaveAsync(Guid id, long version, PostingContent content)
    {
        await using var db = alliance.Open();
        return await new SavePosting(db).HandleAsync(new(id, null, version, content, null), alliance.Recruiter, default);
    }

    private async Task<Result> PublishAsync(Guid id, Actor actor)
    {
        await using var db = alliance.Open();
        return await new PublishPosting(db).HandleAsync(new(id), actor, default);
    }
}
