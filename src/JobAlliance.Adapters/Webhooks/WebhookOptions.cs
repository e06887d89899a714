using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters.Webhooks;

/// <summary>Section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Also call addresses of the machine's own and of private networks: only where every agency is trusted with them.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How often due deliveries are looked for.</summary>
    [Range(50, 60_000)]
    public int PollMilliseconds { get; set; } = 2000;

    /// <summary>One attempt.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;
}
