using JobAlliance.Adapters;
using JobAlliance.Adapters.Postgres;
using Npgsql;

namespace JobAlliance.Tests.Adapters.Postgres;

public sealed class PostgresConnectionTests
{
    [Theory]
    [InlineData("Host=db;Username=alliance;Password=a b", 200)]
    [InlineData("Host=db;Max Auto Prepare=0", 0)]
    [InlineData("Host=db;maxautoprepare=7", 7)]
    public void Statements_are_kept_prepared_unless_it_was_said_how_many(string told, int prepared)
    {
        NpgsqlConnectionStringBuilder connection = new(PostgresConnection.Of(told));
        connection.MaxAutoPrepare.ShouldBe(prepared);
        connection.Host.ShouldBe("db");
        connection.Password.ShouldBe(new NpgsqlConnectionStringBuilder(told).Password);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("db.example.org")]
    [InlineData("Host=db;Nonsense=1")]
    [InlineData("Host=db;Port=many")]
    public void What_is_no_connection_is_said_at_start(string? told) =>
        Should.Throw<StartRefusedException>(() => PostgresConnection.Of(told)).Message.ShouldContain("Database:ConnectionString");
}
