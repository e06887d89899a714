using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;

namespace JobAlliance.Tests.Support;

/// <summary>Calls the API of the running program as an agency's own system would.</summary>
public sealed class ApiDesk(RunningAlliance alliance)
{
    /// <summary>A licensed agency, and a client that carries its key.</summary>
    public async Task<(Guid AgencyId, HttpClient Client)> AgencyAsync(string name = "静安人才服务")
    {
        var id = await alliance.WithDbAsync(async db =>
        {
            var agency = new Agency
            {
                Id = db.NewId(),
                Name = name,
                LicenceNumber = "310106-0001",
                LicenceExpiresOn = db.Today.AddDays(400),
                JoinedOn = db.Today.AddDays(-100),
                Services = AgencyServices.Matching | AgencyServices.Referral | AgencyServices.Guidance,
                ReferralCapacity = 50,
                GuidanceSlotsPerWeek = 20,
            };
            db.Agencies.Add(agency);
            await db.SaveChangesAsync();
            return agency.Id;
        });
        var staff = new Actor(ActorKind.Administrator, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "test");
        var issued = await alliance.WithAsync<IssueAgencyKey, Result<IssueAgencyKey.Issued>>(issue =>
            issue.HandleAsync(new(id, "personnel system"), staff, CancellationToken.None)
        );
        return (id, Client(issued.Value.Secret));
    }

    public HttpClient Client(string? key = null)
    {
        var client = new HttpClient { BaseAddress = alliance.Address };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return client;
    }

    public static HttpRequestMessage Post(string path, string json, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return request;
    }

    public static string Posting(string identifier, string title = "Java开发工程师") =>
        JsonSerializer.Serialize(
            new
            {
                identifier,
                title,
                description = "参与平台的设计与开发,熟练掌握 Java 与 MySQL。",
                hiringOrganization = new { name = "明远软件" },
                jobLocation = new { address = new { addressRegion = "上海", addressLocality = "静安区" } },
                validThrough = "2030-12-31",
            }
        );

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
