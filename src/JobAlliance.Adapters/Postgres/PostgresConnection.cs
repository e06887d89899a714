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

        var connection = Read(told);
        if (!Spellings.Any(new DbConnectionStringBuilder { ConnectionString = told }.ContainsKey))
        {
            connection.MaxAutoPrepare = Prepared;
        }

        return connection.ToString();
    }

    private static NpgsqlConnectionStringBuilder Read(string told)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(told);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartRefusedException($"Database:ConnectionString cannot be read (Host=…;Database=…;Username=…): {error.Message}");
        }
    }
}
