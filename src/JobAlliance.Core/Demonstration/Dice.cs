namespace JobAlliance.Core.Demonstration;

/// <summary>Chance with a seed: the same seed makes the same demonstration.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Chance(double share) => random.NextDouble() < share;

    public T One<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Some of a list, in its order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> from, int least, int most)
    {
        var picked = Enumerable.Range(0, from.Count).ToArray();
        random.Shuffle(picked);
        return [.. picked.Take(Math.Min(from.Count, Between(least, most))).Order().Select(index => from[index])];
    }

    public T Weighted<T>(IReadOnlyList<T> from, Func<T, int> weight)
    {
        var left = random.Next(from.Sum(weight));
        foreach (var one in from)
        {
            if ((left -= weight(one)) < 0)
            {
                return one;
            }
        }

        return from[^1];
    }
}
