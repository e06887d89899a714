using JobAlliance.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>Callers submit, an import runs, and the program is killed at random moments meanwhile; then everything that was accepted is counted.</summary>
internal sealed class ChaosRun(ChaosOptions options)
{
    private readonly Random random = new(20260921);
    private int kills;

    /// <returns>True when nothing was lost and nothing was done twice.</returns>
    public async Task<bool> RunAsync()
    {
        Directory.CreateDirectory(options.DataFolder);
        var key = await Preparation.PrepareAsync(options);
        Reconciliation counted;
        int accepted;
        await using (var fleet = await Fleet.StartAsync(options))
        {
            using var load = new Load(options, fleet.Doors[0], key);
            await load.RegisterAsync();
            Say($"{options.Graduates} graduates registered");
            await SubmitAndKillAsync(fleet, load);
            await fleet.WaitReadyAsync();
            Say("all accepted; waiting for the effects");
            await fleet.WaitQuietAsync();
            using var agency = new Caller(fleet.Doors[0], 240, key);
            counted = new Reconciliation(options, load);
            await counted.CompareIndexAsync(agency);
            accepted = load.Accepted + options.Postings;
        }

        // Those of before an outage are dead, and nobody would try again for us.
        NpgsqlConnection.ClearAllPools();
        await using var services = Preparation.Open(options);
        await using var scope = services.CreateAsyncScope();
        await counted.CompareDatabaseAsync(scope.ServiceProvider.GetRequiredService<AppDb>());
        counted.Lost.Concat(counted.Doubled).Take(20).ToList().ForEach(Say);
        Say($"chaos: {kills} kills, {accepted} accepted, {counted.Lost.Count} lost, {counted.Doubled.Count} doubled");
        return counted.Lost.Count == 0 && counted.Doubled.Count == 0;
    }

    private async Task SubmitAndKillAsync(Fleet fleet, Load load)
    {
        var work = load.RunAsync();
        // Nine of ten while callers are at it, the others while the bus is still at work.
        var during = (int)Math.Ceiling(options.Kills * 0.9);
        foreach (var moment in Enumerable.Range(0, during).Select(_ => random.Next(load.Total)).Order().ToList())
        {
            while (load.Done < moment && !work.IsCompleted)
            {
                await Task.Delay(5);
            }

            await KillAsync(fleet);
        }

        await work;
        while (kills < options.Kills)
        {
            await KillAsync(fleet);
            await Task.Delay(random.Next(1000, 4000));
        }
    }

    private async Task KillAsync(Fleet fleet)
    {
        await Task.Delay(random.Next(0, 400));
        await fleet.KillOneAsync();
        kills++;
        await fleet.WaitAliveAsync();
    }

    private static void Say(string text) => Console.WriteLine(text);
}
