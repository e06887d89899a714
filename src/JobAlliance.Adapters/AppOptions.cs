using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters;

/// <summary>Section <c>App</c>.</summary>
public sealed class AppOptions
{
    public const string Section = "App";

    /// <summary>Where the embedded database, mail written to files and uploads are kept; relative to the working directory.</summary>
    [Required]
    public string DataFolder { get; set; } = "data-dev";

    /// <summary>web: pages and API only; worker: the bus and the jobs only; both: one process does it all. Set by <c>--role</c>.</summary>
    public ProcessRole Role { get; set; } = ProcessRole.Both;
}

public enum ProcessRole
{
    Both,
    Web,
    Worker,
}
