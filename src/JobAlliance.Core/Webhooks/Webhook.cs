using JobAlliance.Core.Data;

namespace JobAlliance.Core.Webhooks;

/// <summary>Where an agency without a broker is told of its events.</summary>
public sealed class Webhook : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Url { get; init; }

    /// <summary>Key of the signature, 64 hex digits; shown once to the agency.</summary>
    public required string Secret { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Deliveries given up since the last one that arrived.</summary>
    public int GivenUp { get; set; }

    /// <summary>Set when too many were given up; the agency is told, and switches it on again.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public long Version { get; set; }
}

/// <summary>One event on its way to one webhook, and what became of it: the delivery log.</summary>
public sealed class WebhookDelivery
{
    public required Guid Id { get; init; }

    public required Guid WebhookId { get; init; }

    public required string Kind { get; init; }

    /// <summary>JSON: ids and the moment, never contact data.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public WebhookDeliveryStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>HTTP status of the last attempt; null when there was no answer.</summary>
    public int? LastStatus { get; set; }

    public string? LastError { get; set; }
}

public enum WebhookDeliveryStatus
{
    Waiting,
    Delivered,
    GivenUp,
}
