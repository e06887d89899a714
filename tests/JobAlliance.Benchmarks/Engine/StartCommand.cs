using System.CommandLine;
using System.Diagnostics;
using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Embedded.Snapshots;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>start --market DIR</c>: how long the market index takes from an empty process to all postings of a SQLite database.</summary>
internal static class StartCommand
{
    private const int Batch = 5000;

    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("start", "the market index from the rows of a database");
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => RunAsync(parsed.GetValue(options.Market)!, parsed.GetValue(options.Limit), cancellationToken)
        );
        return command;
    }

    private static async Task RunAsync(string directory, int limit, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("start");
        try
        {
            var connection = $"Data Source={Path.Combine(folder.FullName, "alliance.db")};Pooling=False";
            await FillAsync(connection, directory, limit, cancellationToken);
            for (var round = 0; round <= Rounds.Count; round++)
            {
                await MeasureAsync(connection, Path.Combine(folder.FullName, "market"), cancellationToken);
            }
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static async Task FillAsync(string connection, string directory, int limit, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using (var db = Open(connection))
        {
            await db.Database.EnsureCreatedAsync(cancellationToken);
        }

        foreach (var batch in MarketFiles.Postings(directory).Take(limit).Chunk(Batch))
        {
            await using var db = Open(connection);
            foreach (var posting in batch)
            {
                var row = new Posting
                {
                    Id = posting.Guid,
                    Content = posting.Content,
                    CreatedAt = now,
                };
                row.SetContent(posting.Content);
                row.Open(now);
                db.Postings.Add(row);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The first start reads every text and leaves its snapshot; the others begin with it.</summary>
    private static async Task MeasureAsync(string connection, string folder, CancellationToken cancellationToken)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        await using var services = Services(connection, folder);
        await using var scope = services.CreateAsyncScope();
        var file = services.GetRequiredService<SnapshotFile>();
        if (await scope.ServiceProvider.GetRequiredService<RestoreMarket>().HandleAsync(cancellationToken) is var (held, readAnew))
        {
            Print($"{held} postings from SQLite, {readAnew} texts read,", start);
            return;
        }

        var outcome = await scope.ServiceProvider.GetRequiredService<RebuildMarket>().HandleAsync(null, cancellationToken);
        Print($"{outcome.Taken} postings from SQLite without a snapshot, all texts read,", start);
        start = Stopwatch.GetTimestamp();
        services.GetRequiredService<EmbeddedMarketIndex>().Save(file);
        var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(one => one.Length);
        Console.WriteLine($"start: snapshot of {bytes >> 20} MB written in {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
    }

    private static ServiceProvider Services(string connection, string folder) =>
        new ServiceCollection()
            .AddLogging()
            .Configure<EmbeddedMarketOptions>(options => options.Folder = folder)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddScoped<AppDb>(_ => Open(connection))
            .AddSingleton<EmbeddedMarketIndex>()
            .AddSingleton<IMarketIndex>(provider => provider.GetRequiredService<EmbeddedMarketIndex>())
            .AddCore()
            .BuildServiceProvider();

    private static void Print(string what, long start) =>
        Console.WriteLine($"start: {what} keyword and matching index ready in {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");

    private static SqliteAppDb Open(string connection) =>
        new(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).Options, TimeProvider.System);
}
