using System.Net;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.Api;

public sealed class PostingApiTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;
    private ApiDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = new ApiDesk(alliance = await RunningAlliance.StartAsync());

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task A_posting_sent_twice_with_one_key_is_kept_once_and_answered_alike()
    {
        var (_, client) = await desk.AgencyAsync();

        var first = await SendAsync(client, ApiDesk.Post("/api/v1/postings", ApiDesk.Posting("A-1"), "key-1"));
        var second = await SendAsync(client, ApiDesk.Post("/api/v1/postings", ApiDesk.Posting("A-1"), "key-1"));

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await ApiDesk.JsonOf(second)).GetProperty("version").GetInt64().ShouldBe(1);
        (await alliance.WithDbAsync(db => db.Postings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task One_key_for_two_requests_is_refused()
    {
        var (_, client) = await desk.AgencyAsync();
        await SendAsync(client, ApiDesk.Post("/api/v1/postings", ApiDesk.Posting("A-1"), "key-1"));

        var other = await SendAsync(client, ApiDesk.Post("/api/v1/postings", ApiDesk.Posting("A-2"), "key-1"));

        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ApiDesk.JsonOf(other)).GetProperty("code").GetString().ShouldBe("idempotency.other-request");
    }

    [Fact]
    public async Task A_published_posting_is_found_by_everybody_without_its_contact()
    {
        var (_, client) = await desk.AgencyAsync();
        await SendAsync(client, ApiDesk.Post("/api/v1/postings", ApiDesk.Posting("A-1")));
        using var visitor = desk.Client();

        var found = await Eventually.ReadAsync(
            async () => await ApiDesk.JsonOf(await visitor.GetAsync("/api/v1/postings?text=java&facet=District")),
            answer => answer.GetProperty("total").GetInt32() == 1
        );

        var id = found.GetProperty("items")[0].GetProperty("id").GetGuid();
        var document = await ApiDesk.JsonOf(await visitor.GetAsync($"/api/v1/postings/{id}"));
        document.GetProperty("@type").GetString().ShouldBe("JobPosting");
        document.TryGetProperty("applicationContact", out _).ShouldBeFalse();
        found.GetProperty("facets").GetProperty("District")[0].GetProperty("value").GetString().ShouldBe("静安");
    }

    [Fact]
    public async Task Another_agencys_posting_cannot_be_closed_nor_seen_to_exist()
    {
        var (_, client) = await desk.AgencyAsync();
        var (_, stranger) = await desk.AgencyAsync("申江人力");
        var kept = await SendAsync(client, ApiDesk.Post("/api/v1/postings", ApiDesk.Posting("A-1")));
        var id = (await ApiDesk.JsonOf(kept)).GetProperty("id").GetGuid();

        var answer = await SendAsync(stranger, ApiDesk.Post($"/api/v1/postings/{id}/close", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_field_in_the_callers_language()
    {
        var (_, client) = await desk.AgencyAsync();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var answer = await SendAsync(client, ApiDesk.Post("/api/v1/postings", """{"identifier":"A-1","hiringOrganization":{"name":"明远软件"}}"""));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await ApiDesk.JsonOf(answer);
        problem.GetProperty("errors").EnumerateObject().ShouldNotBeEmpty();
        problem.GetProperty("title").GetString().ShouldBe("The input is wrong");
    }

    [Theory]
    [InlineData("/api/v1/matches")]
    [InlineData("/api/v1/referrals")]
    [InlineData("/api/v1/postings/own")]
    [InlineData("/api/v1/me/resume")]
    public async Task A_visitor_is_asked_to_sign_in_with_a_problem_and_no_redirect(string path)
    {
        using var visitor = desk.Client();

        var answer = await visitor.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_a_problem()
    {
        using var visitor = desk.Client();

        (await visitor.GetAsync("/api/v1/postings?size=abc")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request) =>
        client.SendAsync(request, TestContext.Current.CancellationToken);
}
