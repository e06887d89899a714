using JobAlliance.Adapters.Postgres;
using JobAlliance.Core.Data;
using JobAlliance.Tests.Contracts;
using JobAlliance.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Adapters.Messaging;

public sealed class RabbitMqBusTests : BusContract, IDisposable
{
    private readonly string url = TestServers.RabbitMq;
    private readonly PostgresDatabase database = new();

    protected override Dictionary<string, string?> Settings =>
        new()
        {
            ["Bus:Transport"] = "rabbitmq",
            ["Bus:Url"] = url,
            ["Bus:PollMilliseconds"] = "20",
            ["Bus:LostAfterSeconds"] = "10",
        };

    protected override AppDb Open() => database.Open();

    protected override void AddDatabase(IServiceCollection services) => services.AddPostgres(database.ConnectionString);

    public void Dispose() => database.Dispose();
}
