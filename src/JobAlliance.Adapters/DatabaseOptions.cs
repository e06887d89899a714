using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>sqlite (one process) or postgres.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>
    /// For postgres, as Npgsql reads it, with 200 statements kept prepared on a connection unless it says <c>Max Auto Prepare</c> (0 behind a pooler that cannot
    /// keep them). SQLite's file is <c>alliance.db</c> in the data folder.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long a server that is away is waited for at start.</summary>
    [Range(0, 86_400)]
    public int WaitSeconds { get; set; } = 60;
}
