using System.Diagnostics;
using System.Text.Json;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Demonstration;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Web.Demonstration;

/// <summary>kill -9 of the real program in the middle of its first start.</summary>
public sealed class InterruptedDemonstrationTests
{
    private const int KilledOnDay = 18;
    private static readonly string[] Settings =
    [
        "--environment=Development",
        "--Demonstration:Enabled=true",
        "--Demonstration:Graduates=40",
        "--Demonstration:Postings=200",
    ];

    [Fact]
    public async Task The_next_start_plays_it_to_its_end_and_takes_nothing_away()
    {
        var folder = Directory.CreateTempSubdirectory("joballiance-halfway-").FullName;
        await KilledHalfwayAsync(folder);
        var before = await RowsAsync(folder);

        await using var alliance = await RunningAlliance.StartInAsync(folder, Settings);
        using var visitor = alliance.Visitor();
        (await visitor.OpenAsync("/preparing?back=/jobs")).Body!.TextContent.ShouldContain("从中断的那一天接着演练");
        var progress = alliance.Services.GetRequiredService<DemonstrationProgress>();
        await Eventually.TrueAsync(() => Task.FromResult(progress.Now is null), seconds: 300);

        before.Except(await RowsAsync(folder)).ShouldBeEmpty();
        await IsWholeAndTwiceNothingAsync(alliance);
        (await alliance.Services.GetRequiredService<PlayDemonstration>().BeginAsync(default)).ShouldBe(DemonstrationFound.Complete);
    }

    [Fact]
    public async Task One_that_somebody_works_with_stays_as_it_is()
    {
        using var database = new TestDatabase();
        await using var db = database.Open();
        await new SeedDemonstration(db, OccupationVocabulary.Default).FoundAsync(new(Graduates: 5, Postings: 5), 42, default);
        (await FindDemonstration.FindAsync(db, default)).ShouldBe(DemonstrationFound.Interrupted);

        var at = TimeProvider.System.GetUtcNow();
        var own = new JobAlliance.Core.Accounts.Account
        {
            Id = db.NewId(),
            DisplayName = "我自己",
            Role = AccountRole.Graduate,
            Email = "me@university.edu.cn",
            CreatedAt = at,
        };
        db.Accounts.Add(own);
        await db.SaveChangesAsync();

        (await FindDemonstration.FindAsync(db, default)).ShouldBe(DemonstrationFound.InUse);
    }

    private static Task<int> IsWholeAndTwiceNothingAsync(RunningAlliance alliance) =>
        alliance.WithDbAsync(async db =>
        {
            (await db.Set<MadeDemonstration>().SingleAsync()).FinishedAt.ShouldNotBeNull();
            (await db.Alliances.CountAsync()).ShouldBe(1);
            (await db.Agencies.CountAsync()).ShouldBe(10);
            (await db.Graduates.Select(row => row.Name).Distinct().CountAsync()).ShouldBe(40);
            (await db.Graduates.CountAsync()).ShouldBe(40);
            (await db.Postings.CountAsync(row => row.ExternalId!.StartsWith("DEMO-"))).ShouldBe(200);
            (await db.Notices.CountAsync()).ShouldBe(3);
            (await db.Set<ImportJob>().SingleAsync()).FinishedAt.ShouldNotBeNull();
            (await db.Accounts.CountAsync(row => row.Role != AccountRole.Graduate && !db.Logins.Any(login => login.AccountId == row.Id))).ShouldBe(0);
            (await db.ThreadMessages.Select(row => row.ThreadId).ToListAsync())
                .CountBy(thread => thread)
                .Max(thread => thread.Value)
                .ShouldBeLessThanOrEqualTo(2);
            var told = await db.TimelineEntries.Select(row => row.At).ToListAsync();
            told.Max().ShouldBeLessThanOrEqualTo(TimeProvider.System.GetUtcNow());
            told.Select(at => at.UtcDateTime.Date).Distinct().Count().ShouldBeGreaterThan(15);
            return 0;
        });

    private static async Task KilledHalfwayAsync(string folder)
    {
        var built = Path.Combine("bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "JobAlliance.Web.dll");
        var web = Path.Combine(Repository.Root, "src", "JobAlliance.Web");
        var address = $"http://127.0.0.1:{LoopbackPort.Free()}";
        string[] own = [Path.Combine(web, built), "serve", $"--urls={address}", $"--contentRoot={web}", $"--App:DataFolder={folder}"];
        using var program = Process.Start(new ProcessStartInfo("dotnet", [.. own, .. Settings]) { RedirectStandardOutput = true })!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        await Eventually.TrueAsync(async () => await PlayedDaysAsync(http) >= KilledOnDay, seconds: 200);
        program.Kill();
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> PlayedDaysAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return health.RootElement.GetProperty("parts").GetProperty("demonstration").GetProperty("data").GetProperty("done").GetInt32();
        }
        catch (HttpRequestException)
        {
            return -1;
        }
    }

    // Of every table that people's work stands in, the keys.
    private static async Task<HashSet<string>> RowsAsync(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "alliance.db")};Pooling=False");
        await connection.OpenAsync();
        string[] tables =
        [
            "Accounts",
            "Graduates",
            "ResumeVersions",
            "Postings",
            "Matches",
            "Routes",
            "Referrals",
            "GuidanceTasks",
            "ThreadMessages",
            "Notices",
            "AuditEntries",
        ];
        var rows = new HashSet<string>();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT Id FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add($"{table} {reader.GetValue(0)}");
            }
        }

        return rows;
    }
}
