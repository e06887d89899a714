using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters.Standby;

/// <summary>Section <c>MarketIndex:Standby</c>; only beside an engine on other machines.</summary>
public sealed class StandbyOptions
{
    public const string Section = "MarketIndex:Standby";

    /// <summary>Whether a process that answers searches keeps a copy of the market: about a kilobyte a posting.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long the engine may take for a first page before the copy answers it.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "00:01:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How long the engine is left alone once a third of the searches were not answered in time; doubled each time that it is not better.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:05:00")]
    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>It is left alone no longer than this at a time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:30:00")]
    public TimeSpan LongestRest { get; set; } = TimeSpan.FromSeconds(30);
}
