namespace JobAlliance.Core.Market.Embedded;

/// <summary>Section <c>MarketIndex:Embedded</c>.</summary>
public sealed class EmbeddedMarketOptions
{
    public const string Section = "MarketIndex:Embedded";

    /// <summary>Where the index keeps what it has read, so that it need not read all texts again at the next start; the program sets <c>market</c> in the data folder. Empty: nowhere.</summary>
    public string Folder { get; set; } = "";
}
