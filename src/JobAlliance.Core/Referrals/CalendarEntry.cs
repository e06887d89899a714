using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace JobAlliance.Core.Referrals;

/// <summary>
/// An appointment as iCalendar (RFC 5545; the method after RFC 5546). One UID for ever; every change raises SEQUENCE, so that a calendar replaces what it
/// holds; a cancelled one says so. Holds no contact data.
/// </summary>
/// <param name="Uid">Stable.</param>
/// <param name="Sequence">0 for the first edition.</param>
/// <param name="Stamp">When this edition was made.</param>
public sealed record CalendarEntry(
    string Uid,
    int Sequence,
    DateTimeOffset Stamp,
    DateTimeOffset StartsAt,
    int Minutes,
    string Summary,
    string? Location,
    string? Link,
    string? Description,
    bool Cancelled
)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The address of an online meeting, or none at all.</summary>
    public static bool IsLink(string? link) =>
        string.IsNullOrWhiteSpace(link) || (Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) && (address.Scheme is "http" or "https"));

    public string ToIcs()
    {
        var calendar = new Calendar { Method = Cancelled ? "CANCEL" : "REQUEST", ProductId = "-//JobAlliance//JobAlliance//ZH" };
        calendar.Events.Add(ToEvent());
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent ToEvent() =>
        new()
        {
            Uid = Uid,
            Sequence = Sequence,
            DtStamp = Utc(Stamp),
            Start = Utc(StartsAt),
            End = Utc(StartsAt.AddMinutes(Minutes)),
            Summary = Summary,
            Location = Location ?? Link,
            Description = Description,
            Url = Uri.TryCreate(Link, UriKind.Absolute, out var url) ? url : null,
            Status = Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");
}
