using System.Net;
using System.Text;
using JobAlliance.Core.Accounts;
using JobAlliance.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Web.Routes;

/// <summary>Sends to every address of the API that writes and to every handler of every page that takes a form, as every role and at rows of others.</summary>
public sealed class WriteDoorTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;
    private IReadOnlyList<RouteRow> calls = [];
    private IReadOnlyList<(RouteRow Page, string Handler)> forms = [];
    private ForeignRows foreign = null!;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        var routes = RouteTable.Of(alliance.Services);
        calls = [.. routes.Where(row => row.Methods is "POST" or "PUT" or "DELETE" or "PATCH")];
        forms = await FormsAsync(routes);
        foreign = await ForeignRows.AddAsync(alliance);
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task A_visitor_writes_nothing()
    {
        using var visitor = alliance.Visitor();
        List<string> wrong = [];

        foreach (var call in calls)
        {
            var status = (await CallAsync(visitor, call)).StatusCode;
            Note(wrong, call, "", status, status == HttpStatusCode.Unauthorized);
        }

        foreach (var (page, handler) in forms)
        {
            var answer = await SendAsync(visitor, page, handler, "");
            var isLed = answer.Headers.Location?.ToString().Contains("returnUrl", StringComparison.OrdinalIgnoreCase) == true;
            Note(wrong, page, handler, answer.StatusCode, isLed);
        }

        wrong.ShouldBeEmpty();
        Math.Min(calls.Count, forms.Count).ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData(AccountRole.Graduate)]
    [InlineData(AccountRole.AgencyMember)]
    [InlineData(AccountRole.Staff)]
    [InlineData(AccountRole.Administrator)]
    public async Task A_role_writes_in_its_own_rooms_only_and_changes_no_row_of_others(AccountRole role)
    {
        var (agency, _) = await new ApiDesk(alliance).AgencyAsync();
        using var person = await new People(alliance).SignInAsync($"{role}@example.org", role, role == AccountRole.AgencyMember ? agency : null);
        List<string> wrong = [];

        foreach (var call in calls)
        {
            var status = (await CallAsync(person, call)).StatusCode;
            Note(wrong, call, "", status, IsRight(call, role, status));
        }

        foreach (var (page, handler) in forms)
        {
            var token = (await person.OpenAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var status = (await SendAsync(person, page, handler, token)).StatusCode;
            Note(wrong, page, handler, status, IsRight(page, role, status));
        }

        wrong.ShouldBeEmpty();
    }

    // Another's row is not there, and whoever may not enter is told so; nothing that is sent ends in a fault of ours.
    private static bool IsRight(RouteRow route, AccountRole role, HttpStatusCode status)
    {
        if (!Rooms.MayEnter(route, role))
        {
            return status == HttpStatusCode.Forbidden;
        }

        var isForeignRow = route.Path.Contains(":guid}") && role is (AccountRole.Graduate or AccountRole.AgencyMember);
        return isForeignRow ? (int)status is >= 400 and < 500 : (int)status < 500 && status != HttpStatusCode.Unauthorized;
    }

    private static void Note(List<string> wrong, RouteRow route, string handler, HttpStatusCode status, bool isRight)
    {
        if (!isRight)
        {
            wrong.Add($"{route} {handler}: {(int)status}");
        }
    }

    private Task<HttpResponseMessage> CallAsync(PageVisitor person, RouteRow call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Methods), foreign.PathOf(call))
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        return person.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(PageVisitor person, RouteRow page, string handler, string token)
    {
        Dictionary<string, string> typed = new() { ["__RequestVerificationToken"] = token };
        foreach (var name in (string[])["id", "consentId", "threadId", "interviewId", "member", "key"])
        {
            typed[name] = foreign.Referral.ToString();
        }

        var path = foreign.PathOf(page) + (handler.Length == 0 ? "" : $"?handler={handler}");
        return person.Http.PostAsync(path, new FormUrlEncodedContent(typed), TestContext.Current.CancellationToken);
    }

    // The pages are compiled; what they take is asked of the framework, so that a new handler is walked without anybody's thinking of it.
    private async Task<IReadOnlyList<(RouteRow Page, string Handler)>> FormsAsync(IReadOnlyList<RouteRow> routes)
    {
        var loader = alliance.Services.GetRequiredService<PageLoader>();
        var found = new List<(RouteRow, string)>();
        foreach (var endpoint in alliance.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                continue;
            }

            var row = routes.Single(one => one.Methods == "PAGE" && one.Path == "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
            var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Where(method => method.HttpMethod == "Post");
            found.AddRange(handlers.Where(_ => row.Who != "everybody").Select(method => (row, method.Name ?? "")));
        }

        return [.. found.Distinct()];
    }
}
