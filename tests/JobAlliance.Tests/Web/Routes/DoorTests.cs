using System.Net;
using JobAlliance.Core.Accounts;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Routes;

/// <summary>Walks every page and every readable address of the API as every role, and as somebody whose row it is not.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;
    private IReadOnlyList<RouteRow> routes = [];
    private ForeignRows foreign = null!;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        routes = [.. RouteTable.Of(alliance.Services).Where(row => row.Methods is "PAGE" or "GET" && !row.Path.StartsWith("/api/reference"))];
        foreign = await ForeignRows.AddAsync(alliance);
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task A_visitor_sees_what_is_everybodys_and_is_led_to_sign_in_for_the_rest()
    {
        using var visitor = alliance.Visitor();
        List<string> wrong = [];

        foreach (var route in routes)
        {
            var answer = await visitor.GetAsync(foreign.PathOf(route));
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
            var status = (await person.GetAsync(foreign.PathOf(route))).StatusCode;
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
        if (!Rooms.MayEnter(route, role))
        {
            return status == HttpStatusCode.Forbidden;
        }

        var isForeignRow = route.Path.Contains(":guid}") && role is (AccountRole.Graduate or AccountRole.AgencyMember);
        return isForeignRow
            ? status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
            : status is not (HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized)
                && (route.Methods != "PAGE" || status != HttpStatusCode.Forbidden);
    }
}
