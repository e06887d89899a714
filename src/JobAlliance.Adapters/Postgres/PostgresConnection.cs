using System.Data.Common;
using Npgsql;

namespace JobAlliance.Adapters.Postgres;

/// <summary>How the program connects: as it was told, with what is not said filled in.</summary>
internal static class PostgresConnection
{
    private const int Prepared = 200;
    private static readonly string[] Spellings = ["Max Auto Prepare", "MaxAutoPrepare"];

    /// <summary>
    /// Statements that come again are prepared by themselves: planning had taken the server longer than running them. Who stands behind a pooler that cannot
    /// keep them says <c>Max Auto Prepare=0</c>.
    /// </summary>
    public static string Of(string? told)
    {
        if (string.IsNullOrWhiteSpace(told))
        {
            throw new StartRefusedException("Database:Provider is postgres; set Database:ConnectionString (Host=…;Database=…;Username=…).");
        }

        var said = new DbConnectionStringBuilder { ConnectionString = told };
        var connection = new NpgsqlConnectionStringBuilder(told);
        if (!Spellings.Any(said.ContainsKey))
        {
            connection.MaxAutoPrepare = Prepared;
        }

        return connection.ToString();
    }
}
