namespace JobAlliance.Core.Common;

/// <summary>Days and times as people in China read them (UTC+8, without daylight saving since 1991).</summary>
public static class Clock
{
    public static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public static DateOnly TodayInChina(this TimeProvider clock) => clock.GetUtcNow().DateInChina();

    public static DateOnly DateInChina(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(ChinaOffset).DateTime);
}
