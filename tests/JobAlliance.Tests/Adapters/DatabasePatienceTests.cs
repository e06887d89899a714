using JobAlliance.Adapters;
using JobAlliance.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace JobAlliance.Tests.Adapters;

public sealed class DatabasePatienceTests
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_comes_late_is_waited_for()
    {
        var asked = 0;

        var answer = await Patience(60).WhenThereAsync(async () => asked++ == 0 ? await ConnectToNobodyAsync() : asked, cancel);

        answer.ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_does_not_come_ends_the_start_with_the_reason()
    {
        var refused = await Should.ThrowAsync<StartRefusedException>(() => Patience(0).WhenThereAsync(ConnectToNobodyAsync, cancel));

        refused.Message.ShouldContain("does not answer");
    }

    [Fact]
    public async Task What_is_no_outage_is_not_waited_for() =>
        await Should.ThrowAsync<InvalidOperationException>(() =>
            Patience(60).WhenThereAsync<int>(() => throw new InvalidOperationException("a bug"), cancel)
        );

    private static DatabasePatience Patience(int seconds) =>
        new(Options.Create(new DatabaseOptions { WaitSeconds = seconds }), TimeProvider.System, NullLogger<DatabasePatience>.Instance);

    private async Task<int> ConnectToNobodyAsync()
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={LoopbackPort.Free()};Database=none;Username=nobody");
        await connection.OpenAsync(cancel);
        return 0;
    }
}
