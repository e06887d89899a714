using System.Net;
using System.Text.RegularExpressions;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Referrals;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Routes;

/// <summary>Walks every page and every readable address of the API as every role, and as somebody whose row it is not.</summary>
public sealed partial class DoorTests : IAsyncLifetime
{
    private static readonly Dictionary<string, AccountRole[]> MayEnter = new()
    {
        ["Graduate"] = [AccountRole.Graduate],
        ["Agency"] = [AccountRole.AgencyMember],
        ["Staff"] = [AccountRole.Staff, AccountRole.Administrator],
        ["Administrator"] = [AccountRole.Administrator],
        ["Account"] = [.. Enum.GetValues<AccountRole>()],
        ["SignedIn"] = [.. Enum.GetValues<AccountRole>()],
        ["ApiCaller"] = [.. Enum.GetValues<AccountRole>()],
    };

    private RunningAlliance alliance = null!;
    private IReadOnlyList<RouteRow> routes = [];
    private Guid foreignPosting;
    private Guid foreignReferral;
    private Guid foreignTask;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        routes = [.. RouteTable.Of(alliance.Services).Where(row => row.Methods is "PAGE" or "GET" && !row.Path.StartsWith("/api/reference"))];
        var (stranger, _) = await new ApiDesk(alliance).AgencyAsync("申江人力");
        await alliance.WithDbAsync(db => AddForeignRowsAsync(db, stranger));
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task A_visitor_sees_what_is_everybodys_and_is_led_to_sign_in_for_the_rest()
    {
        using var visitor = alliance.Visitor();
        List<string> wrong = [];

        foreach (var route in routes)
        {
            var answer = await visitor.GetAsync(PathOf(route));
            var refused =
                answer.StatusCode == HttpStatusCode.Unauthorized
                || answer.Headers.Location?.ToString().Contains("returnUrl", StringComparison.OrdinalIgnoreCase) == true;
            if (refused == (route.Who == "everybody"))
            {
                wrong.Add($"{route}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AccountRole.Graduate)]
    [InlineData(AccountRole.AgencyMember)]
    [InlineData(AccountRole.Staff)]
    [InlineData(AccountRole.Administrator)]
    public async Task A_role_enters_its_own_rooms_only_and_finds_no_row_of_others(AccountRole role)
    {
        var (agency, _) = await new ApiDesk(alliance).AgencyAsync();
        using var person = await new People(alliance).SignInAsync($"{role}@example.org", role, role == AccountRole.AgencyMember ? agency : null);
        List<string> wrong = [];

        foreach (var route in routes.Where(row => row.Who != "everybody"))
        {
            var status = (await person.GetAsync(PathOf(route))).StatusCode;
            if (!IsRight(route, role, status))
            {
                wrong.Add($"{route}: {(int)status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    // Staff see all rows; everybody else is told that another's row does not exist. An API address for another role may refuse by 403 or 404.
    private static bool IsRight(RouteRow route, AccountRole role, HttpStatusCode status)
    {
        if (!route.Who.Split(" and ").All(room => MayEnter[room].Contains(role)))
        {
            return status == HttpStatusCode.Forbidden;
        }

        var isForeignRow = route.Path.Contains(":guid}") && role is (AccountRole.Graduate or AccountRole.AgencyMember);
        return isForeignRow
            ? status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
            : status is not (HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized)
                && (route.Methods != "PAGE" || status != HttpStatusCode.Forbidden);
    }

    private string PathOf(RouteRow route) =>
        Parameter()
            .Replace(
                route.Path,
                match =>
                    match.Value.StartsWith("{status", StringComparison.Ordinal) ? "404"
                    : match.Value.StartsWith("{code", StringComparison.Ordinal) ? "en"
                    : match.Value.StartsWith("{choice", StringComparison.Ordinal) ? "auto"
                    : match.Value.StartsWith("{step", StringComparison.Ordinal) ? "wishes"
                    : match.Value.StartsWith("{documentName", StringComparison.Ordinal) ? "v1"
                    : IdFor(route.Path).ToString()
            );

    private Guid IdFor(string path) =>
        path.Contains("/postings/") || path.Contains("/jobs/") ? foreignPosting
        : path.Contains("/referrals/") ? foreignReferral
        : path.Contains("/guidance") ? foreignTask
        : foreignReferral;

    private async Task<int> AddForeignRowsAsync(AppDb db, Guid agencyId)
    {
        (foreignPosting, foreignReferral, foreignTask) = (db.NewId(), db.NewId(), db.NewId());
        var (graduate, now) = (db.NewId(), db.Now);
        var content = new PostingContent
        {
            Title = "会计",
            EmployerName = "静远财务",
            City = "上海",
        };
        var posting = new Posting
        {
            Id = foreignPosting,
            AgencyId = agencyId,
            Content = content,
            CreatedAt = now,
            Status = PostingStatus.Published,
            PublishedAt = now,
        };
        posting.SetContent(content);
        db.Postings.Add(posting);
        db.Graduates.Add(new() { Id = graduate, CreatedAt = now });
        db.Referrals.Add(
            new Referral
            {
                Id = foreignReferral,
                GraduateId = graduate,
                PostingId = foreignPosting,
                AgencyId = agencyId,
                Origin = ReferralOrigin.Application,
                OpenedAt = now,
            }
        );
        db.GuidanceTasks.Add(
            new GuidanceTask
            {
                Id = foreignTask,
                GraduateId = graduate,
                AgencyId = agencyId,
                Kind = GuidanceKind.CareerTalk,
                OpenedAt = now,
            }
        );
        return await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
