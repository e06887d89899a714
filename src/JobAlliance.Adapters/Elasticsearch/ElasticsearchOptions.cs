using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>Section <c>MarketIndex:Elasticsearch</c>.</summary>
public sealed class ElasticsearchOptions
{
    public const string Section = "MarketIndex:Elasticsearch";

    /// <summary>Addresses of one cluster's nodes: http or https, all the same. A node that does not answer is passed over for a while.</summary>
    [Required, MinLength(1)]
    public Uri[] Nodes { get; set; } = [];

    /// <summary>The encoded form (<c>id:key</c> in Base64) of an API key; goes before user name and password.</summary>
    public string? ApiKey { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>SHA-256 of the only server certificate to be trusted, as hexadecimal digits.</summary>
    public string? CertificateFingerprint { get; set; }

    /// <summary>PEM file of the only authority to be trusted.</summary>
    public string? CertificateAuthority { get; set; }

    /// <summary>Begins the name of every index and alias of this installation.</summary>
    [Required, RegularExpression("^[a-z][a-z0-9-]{0,40}$")]
    public string Prefix { get; set; } = "joballiance";

    /// <summary>Analyzer of the searched texts: <c>cjk</c>, or <c>smartcn</c>, <c>ik_smart</c>, <c>ik_max_word</c> where the cluster has them.</summary>
    [Required, AllowedValues("cjk", "smartcn", "ik_smart", "ik_max_word")]
    public string Analyzer { get; set; } = "cjk";

    /// <summary>Whether found words are marked by our own analysis rather than by the cluster.</summary>
    internal bool MarksHere
    {
        get => field && Analyzer == TextAnalysis.Ours;
        set;
    } = true;

    [Range(1, 64)]
    public int Shards { get; set; } = 1;

    [Range(0, 5)]
    public int Replicas { get; set; } = 1;

    /// <summary>How long one request may take before it is tried again elsewhere.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long somebody who searches is kept waiting in all; then they are told to come again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan SearchTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Searches of this process at the cluster at once.</summary>
    [Range(1, 1_000)]
    public int SearchesAtOnce { get; set; } = 16;

    /// <summary>Searches that wait for their turn; more are turned away at once, with 503.</summary>
    [Range(0, 10_000)]
    public int SearchesWaiting { get; set; } = 64;

    /// <summary>Documents of each kind that are remembered in this process, so that they need not be read again.</summary>
    [Range(0, 10_000_000)]
    public int KnownDocuments { get; set; } = 20_000;

    /// <summary>How often a request is tried again after 429, 502, 503, 504 or no answer.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Documents of one bulk request at most.</summary>
    [Range(1, 10_000)]
    public int BulkSize { get; set; } = 1_000;
}
