using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Data;
using JobAlliance.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Adapters.Messaging;

public sealed class MemoryBusTests : BusContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("joballiance-bus-").FullName;
    private readonly ServiceProvider services;

    public MemoryBusTests()
    {
        services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSqliteFile(folder).BuildServiceProvider();
        using var db = Open();
        db.Database.EnsureCreated();
    }

    protected override Dictionary<string, string?> Settings => new() { ["Bus:PollMilliseconds"] = "20" };

    protected override AppDb Open() => services.CreateScope().ServiceProvider.GetRequiredService<AppDb>();

    protected override void AddDatabase(IServiceCollection services) => services.AddSqliteFile(folder);

    public void Dispose()
    {
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
