using JobAlliance.Adapters;
using JobAlliance.Tests.Support;
using JobAlliance.Web.Composition;

namespace JobAlliance.Tests.Web.Composition;

public sealed class TelemetryTests
{
    private const string Posting = """
        {"@context":"https://schema.org","@type":"JobPosting","identifier":"trace-1","title":"Java开发工程师","description":"负责后端开发。",
         "hiringOrganization":{"name":"测试企业"},"employmentType":"FULL_TIME","jobLocation":{"address":{"addressRegion":"上海","addressLocality":"静安"}}}
        """;

    [Theory]
    [InlineData(ProcessRole.Both, "joballiance")]
    [InlineData(ProcessRole.Web, "joballiance-web")]
    [InlineData(ProcessRole.Worker, "joballiance-worker")]
    public void A_trace_says_which_kind_of_process_did_what(ProcessRole role, string name) => Telemetry.NameOf(role).ShouldBe(name);

    [Fact]
    public async Task A_trace_goes_from_the_call_through_the_bus_to_index_and_matching_and_metrics_arrive()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var collector = await OtlpCollector.StartAsync();
        await using var alliance = await RunningAlliance.StartAsync(
            $"--Telemetry:Endpoint={collector.Address}",
            "--Telemetry:Protocol=http",
            "--OTEL_BSP_SCHEDULE_DELAY=200",
            "--OTEL_METRIC_EXPORT_INTERVAL=500"
        );
        var (_, client) = await new ApiDesk(alliance).AgencyAsync();
        using var answer = await client.SendAsync(ApiDesk.Post("/api/v1/postings", Posting), cancel);
        answer.EnsureSuccessStatusCode();

        await Eventually.TrueAsync(() => Task.FromResult(TraceOf("/api/v1/postings") is { } trace && HasAll(trace)));
        await Eventually.TrueAsync(() => Task.FromResult(collector.Metrics.Contains("outbox.pending")));
        collector.Services.Distinct().ShouldBe([Telemetry.NameOf(ProcessRole.Both)]);

        string? TraceOf(string path) =>
            collector
                .Spans.Where(span => span.Name.StartsWith("POST", StringComparison.Ordinal) && span.Name.Contains(path, StringComparison.Ordinal))
                .Select(span => span.Trace)
                .FirstOrDefault();

        bool HasAll(string trace)
        {
            var names = collector.Spans.Where(span => span.Trace == trace).Select(span => span.Name).ToList();
            return new[] { "PostingsChanged publish", "IndexPostings", "PostingsIndexed publish", "MatchPostings" }.All(part =>
                names.Any(name => name.Contains(part, StringComparison.Ordinal))
            );
        }
    }
}
