using System.Collections.Concurrent;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Small numbers for keys, given in the order of first sight and never taken back, so that profiles compare as integers. 0 stands for no key.</summary>
internal sealed class Interner
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Lock growing = new();
    private string[] keys = [""];
    private int count = 1;

    /// <summary>One more than the highest number given.</summary>
    public int Count => Volatile.Read(ref count);

    public string this[int number] => Volatile.Read(ref keys)[number];

    public int Of(string? key) =>
        string.IsNullOrEmpty(key) ? 0
        : numbers.TryGetValue(key, out var number) ? number
        : Add(key);

    /// <summary>The key's number; 0 when it was never seen.</summary>
    public int Find(string? key) => string.IsNullOrEmpty(key) ? 0 : numbers.GetValueOrDefault(key);

    private int Add(string key)
    {
        lock (growing)
        {
            if (numbers.TryGetValue(key, out var number))
            {
                return number;
            }

            if (count == keys.Length)
            {
                var larger = new string[count * 2];
                keys.CopyTo(larger, 0);
                Volatile.Write(ref keys, larger);
            }

            keys[count] = key;
            numbers[key] = count;
            Volatile.Write(ref count, count + 1);
            return count - 1;
        }
    }
}
