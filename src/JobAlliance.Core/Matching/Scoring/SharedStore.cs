using System.Collections.Concurrent;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>What a shared value is made of, in numbers: two pieces of evidence with equal keys are equal.</summary>
internal readonly record struct ShareKey(int Kind, int A = 0, int B = 0, int C = 0);

/// <summary>Immutable values by what they are made of, so that equal ones are one object and a judgement mostly points at what others point at too.</summary>
internal sealed class SharedStore<T>
    where T : class
{
    private const int Most = 1 << 18;

    private readonly ConcurrentDictionary<ShareKey, T> values = new();

    public T? Find(ShareKey key) => values.GetValueOrDefault(key);

    public T Keep(ShareKey key, T value)
    {
        if (values.Count >= Most)
        {
            values.Clear();
        }

        return values[key] = value;
    }
}
