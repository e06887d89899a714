namespace JobAlliance.Core.Demonstration;

/// <summary>Whether the demonstration is being made just now, and how far it has come.</summary>
public sealed class DemonstrationProgress
{
    private DemonstrationStep? now;

    /// <summary>Null when none is being made.</summary>
    public DemonstrationStep? Now => Volatile.Read(ref now);

    public void Report(DemonstrationStep step) => Volatile.Write(ref now, step);

    public void End() => Volatile.Write(ref now, null);
}

/// <param name="Done">Days played of <paramref name="Days"/>.</param>
/// <param name="On">The day that is being played.</param>
/// <param name="IsGoingOn">It was interrupted before, and is played to its end.</param>
public sealed record DemonstrationStep(int Done, int Days, DateOnly On, int Postings, int Graduates, int Referrals, bool IsGoingOn = false)
{
    public static DemonstrationStep Beginning { get; } = new(0, PlayDemonstration.Days, default, 0, 0, 0);
}
