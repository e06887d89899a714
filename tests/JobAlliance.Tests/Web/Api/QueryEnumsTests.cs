using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Api;

public sealed class QueryEnumsTests : StaffDeskTest
{
    [Theory]
    [InlineData("/api/v1/matches?status=approved")]
    [InlineData("/api/v1/matches?Status=APPROVED")]
    [InlineData("/api/v1/matches?status=")]
    [InlineData("/api/v1/postings?type=fulltime&type=Intern&degree=master&order=newest")]
    public async Task Names_are_read_in_any_case(string path) => (await Staff.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);

    [Theory]
    [InlineData("/api/v1/matches?status=maybe", "status", "Approved")]
    [InlineData("/api/v1/matches?status=1", "status", "Proposed")]
    [InlineData("/api/v1/postings?type=fulltime&type=never", "Type", "Intern")]
    public async Task An_unknown_name_is_refused_with_those_that_are_allowed(string path, string field, string allowed)
    {
        var answer = await Staff.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        problem.GetProperty("code").GetString().ShouldBe("query.unknown-value");
        problem.GetProperty("errors").GetProperty(field)[0].GetString()!.ShouldContain(allowed);
    }
}
