using System.Collections.Concurrent;
using System.Globalization;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Evidence is plain and immutable, so equal evidence is one object: a judgement mostly points at what others point at too.</summary>
internal sealed class EvidenceStore
{
    private const int Most = 1 << 18;

    private readonly ConcurrentDictionary<(string Code, string First, int A, int B), IReadOnlyList<Evidence>> known = new();

    public IReadOnlyList<Evidence> Of(Finding finding, string code) =>
        known.TryGetValue((code, "", 0, 0), out var found) ? found : Keep((code, "", 0, 0), new Evidence(finding, code, []));

    public IReadOnlyList<Evidence> Of(Finding finding, string code, string argument) =>
        known.TryGetValue((code, argument, 0, 0), out var found) ? found : Keep((code, argument, 0, 0), new Evidence(finding, code, [argument]));

    public IReadOnlyList<Evidence> Of(Finding finding, string code, string argument, int a, int b) =>
        known.TryGetValue((code, argument, a, b), out var found)
            ? found
            : Keep((code, argument, a, b), new Evidence(finding, code, [argument, Text(a), Text(b)]));

    /// <summary>The argument list of one argument.</summary>
    public IReadOnlyList<string> Argument(string argument) => Of(Finding.Missing, "", argument)[0].Args;

    private IReadOnlyList<Evidence> Keep((string, string, int, int) key, Evidence evidence)
    {
        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[key] = [evidence];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
