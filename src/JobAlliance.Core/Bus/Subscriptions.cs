using System.Reflection;

namespace JobAlliance.Core.Bus;

/// <summary>Which consumer takes which message.</summary>
public sealed class Subscriptions
{
    private readonly Dictionary<string, Subscription[]> byMessage;

    public Subscriptions(IReadOnlyList<Subscription> all)
    {
        All = all;
        byMessage = all.GroupBy(subscription => subscription.Message.FullName!).ToDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<Subscription> All { get; }

    /// <summary>Every concrete <see cref="Consumer{TMessage}"/> of the assembly, by name.</summary>
    public static Subscriptions In(Assembly assembly) =>
        new([
            .. from type in assembly.GetTypes()
            where type is { IsAbstract: false, IsGenericTypeDefinition: false }
            let message = MessageOf(type)
            where message is not null
            orderby type.Name
            select new Subscription(type, message),
        ]);

    /// <summary>The subscriptions to a message, by its full name; none when nobody consumes it.</summary>
    public IReadOnlyList<Subscription> To(string messageType) => byMessage.GetValueOrDefault(messageType) ?? [];

    private static Type? MessageOf(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(Consumer<>))
            {
                return parent.GetGenericArguments()[0];
            }
        }

        return null;
    }
}

/// <summary>A consumer and its message.</summary>
public sealed record Subscription(Type Consumer, Type Message)
{
    /// <summary>Name of its queue and of its receipts.</summary>
    public string Name => Consumer.Name;

    /// <summary>It handles several messages at once.</summary>
    public bool Gathers => Consumer.IsAssignableTo(typeof(GatheringConsumer<>).MakeGenericType(Message));
}
