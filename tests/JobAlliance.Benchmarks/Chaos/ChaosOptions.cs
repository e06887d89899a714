namespace JobAlliance.Benchmarks.Chaos;

/// <summary>What a run is asked for.</summary>
/// <param name="Stack">embedded or servers.</param>
/// <param name="Program">Path of the program's dll.</param>
/// <param name="DataFolder">Fresh.</param>
/// <param name="Settings">Of the program, as <c>--Section:Key=value</c>.</param>
internal sealed record ChaosOptions(
    string Stack,
    int Kills,
    int Submissions,
    int Postings,
    string Program,
    string DataFolder,
    int Port,
    IReadOnlyList<string> Settings
)
{
    public bool IsEmbedded => Stack == "embedded";

    /// <summary>Of staff, on matches.</summary>
    public int Decisions => Submissions / 10;

    public int Graduates => Math.Clamp(Submissions / 2, 1, 150);
}
