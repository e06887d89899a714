namespace JobAlliance.Core.Demonstration;

/// <summary>
/// The program's clock on a developer's machine. It runs like any other, and is set back only while the demonstration is made: what is told then has its
/// dates over several weeks. It never runs ahead, and ends where the others are.
/// </summary>
public sealed class DemonstrationClock : TimeProvider
{
    private long behindTicks;

    /// <summary>The moment as everybody else has it.</summary>
    public DateTimeOffset Real => base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - TimeSpan.FromTicks(Volatile.Read(ref behindTicks));

    /// <summary>Set so that it is some moment now; one that is to come is the present one.</summary>
    public void GoTo(DateTimeOffset moment) => Volatile.Write(ref behindTicks, Math.Max(0, (Real - moment).Ticks));

    /// <summary>Set so that it is some moment now, unless it is later already.</summary>
    public void Advance(DateTimeOffset moment)
    {
        if (moment > GetUtcNow())
        {
            GoTo(moment);
        }
    }

    /// <summary>Some time passes at once.</summary>
    public void Pass(TimeSpan time) => GoTo(GetUtcNow() + time);

    public void Return() => GoTo(Real);
}
