using System.IO.Compression;
using JobAlliance.Adapters;
using JobAlliance.Adapters.Identity;
using JobAlliance.Adapters.Moving;
using JobAlliance.Adapters.Postgres;
using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Data;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Adapters.Moving;

public sealed class AllianceArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("joballiance-move-").FullName;
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_whole_alliance_moves_from_one_file_to_another_with_nothing_lost()
    {
        await using var from = await SqliteAsync("from");
        await FilledTables.FillAsync(from, cancel);
        await using var to = await SqliteAsync("to");

        var before = await ExportAsync(from);
        await ImportAsync(to, before);

        Compare(await ExportAsync(to), before);
    }

    [Fact]
    public async Task A_whole_alliance_moves_to_PostgreSQL_and_back_with_nothing_lost()
    {
        using var database = new PostgresDatabase(create: false);
        await using var from = await SqliteAsync("from");
        await FilledTables.FillAsync(from, cancel);
        await using var server = await PostgresAsync(database.ConnectionString);
        await using var back = await SqliteAsync("back");

        var before = await ExportAsync(from);
        await ImportAsync(server, before);
        var there = await ExportAsync(server);
        await ImportAsync(back, there);

        Compare(there, before);
        Compare(await ExportAsync(back), before);
    }

    [Fact]
    public async Task An_alliance_is_moved_into_an_empty_database_only()
    {
        await using var from = await SqliteAsync("from");
        await FilledTables.FillAsync(from, cancel);
        var archive = await ExportAsync(from);

        await Should.ThrowAsync<StartRefusedException>(() => ImportAsync(from, archive));
    }

    private async Task<byte[]> ExportAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        using var target = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<AllianceArchive>().ExportAsync(target, null, cancel);
        return target.ToArray();
    }

    private async Task ImportAsync(ServiceProvider services, byte[] archive)
    {
        await using var scope = services.CreateAsyncScope();
        using var source = new MemoryStream(archive);
        await scope.ServiceProvider.GetRequiredService<AllianceArchive>().ImportAsync(source, null, cancel);
    }

    private static void Compare(byte[] actual, byte[] expected)
    {
        var (mine, theirs) = (Read(actual), Read(expected));
        mine.Keys.ShouldBe(theirs.Keys, ignoreOrder: true);
        foreach (var (table, rows) in theirs)
        {
            rows.ShouldNotBeEmpty(table);
            mine[table].ShouldBe(rows, table);
        }
    }

    private static Dictionary<string, string[]> Read(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.ToDictionary(
            entry => entry.Name,
            entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray();
            }
        );
    }

    private Task<ServiceProvider> SqliteAsync(string name)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        return BuildAsync(new ServiceCollection().AddSqliteFile(own).AddSqliteSignIn(own));
    }

    private Task<ServiceProvider> PostgresAsync(string connection) =>
        BuildAsync(new ServiceCollection().AddPostgres(connection).AddPostgresSignIn(connection));

    private async Task<ServiceProvider> BuildAsync(IServiceCollection services)
    {
        var built = services.AddLogging().AddSingleton(TimeProvider.System).AddScoped<AllianceArchive>().BuildServiceProvider();
        await built.PrepareDatabaseAsync(cancel);
        return built;
    }
}
