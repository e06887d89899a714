using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters.Messaging;

/// <summary>Section <c>Bus</c>.</summary>
public sealed class BusOptions
{
    public const string Section = "Bus";

    /// <summary>memory (one process) or rabbitmq.</summary>
    public string Transport { get; set; } = "memory";

    /// <summary>For rabbitmq: <c>amqp://user:password@host:port/virtual-host</c>.</summary>
    public string? Url { get; set; }

    /// <summary>For rabbitmq: quorum or classic; both durable.</summary>
    [RegularExpression("quorum|classic")]
    public string QueueType { get; set; } = "quorum";

    /// <summary>Messages that one consumer handles at once in this process.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>Messages that a queue hands to this process before they are acknowledged.</summary>
    [Range(1, 1000)]
    public int Prefetch { get; set; } = 32;

    /// <summary>Messages on the bus at once; the others wait in the outbox.</summary>
    [Range(10, 100_000)]
    public int InFlight { get; set; } = 1000;

    /// <summary>How long the relay rests when nothing wakes it.</summary>
    [Range(10, 60_000)]
    public int PollMilliseconds { get; set; } = 500;

    /// <summary>A message that is on the bus for so long without an outcome is published again.</summary>
    [Range(10, 86_400)]
    public int LostAfterSeconds { get; set; } = 600;
}
