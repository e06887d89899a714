using System.Text.Json;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Routes;

public sealed class ManifestTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;

    public async ValueTask InitializeAsync() => alliance = await RunningAlliance.StartAsync();

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public void Every_address_and_who_may_enter_is_as_agreed() =>
        Snapshot.Matches("routes.txt", string.Join('\n', RouteTable.Of(alliance.Services)) + "\n");

    [Fact]
    public async Task The_api_is_as_documented()
    {
        using var http = new HttpClient { BaseAddress = alliance.Address };

        var document = await http.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken);

        var pretty = JsonSerializer.Serialize(
            JsonDocument.Parse(document),
            new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        Snapshot.Matches("openapi.json", pretty + "\n");
    }
}
