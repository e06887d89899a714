using System.Collections.Concurrent;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// Small numbers for values that repeat (cities, industries, agencies), so that columns are dense and facets are arrays. Grows only; 0 means none.
/// Writers add one at a time; readers never wait.
/// </summary>
internal sealed class ValueDictionary<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> numbers = new();
    private volatile T?[] values = new T?[16];
    private volatile int count = 1;

    /// <summary>One more than the largest number given so far.</summary>
    public int Count => count;

    public T this[int number] => values[number]!;

    /// <summary>The number of <paramref name="value"/>, or 0 when no document ever had it.</summary>
    public int Find(T value) => numbers.GetValueOrDefault(value);

    /// <summary>The number of <paramref name="value"/>, given now if need be.</summary>
    public int Number(T value)
    {
        if (numbers.TryGetValue(value, out var known))
        {
            return known;
        }

        lock (numbers)
        {
            return numbers.TryGetValue(value, out known) ? known : Add(value);
        }
    }

    public void Write(Action<int> writeCount, Action<T> write)
    {
        var held = count;
        writeCount(held);
        for (var number = 1; number < held; number++)
        {
            write(this[number]);
        }
    }

    public void Read(Func<int> readCount, Func<T> read)
    {
        for (var left = readCount(); left > 1; left--)
        {
            Number(read());
        }
    }

    private int Add(T value)
    {
        var next = count;
        if (next == values.Length)
        {
            var wider = new T?[next * 2];
            values.CopyTo(wider, 0);
            values = wider;
        }

        values[next] = value;
        count = next + 1;
        numbers[value] = next;
        return next;
    }
}
