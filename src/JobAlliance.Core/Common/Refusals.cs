namespace JobAlliance.Core.Common;

/// <summary>Refusals that every feature gives.</summary>
internal static class Refusals
{
    public static Error StaffOnly { get; } = Error.Forbidden("common.staff-only");

    public static Error AgencyOnly { get; } = Error.Forbidden("common.agency-only");

    public static Error GraduateOnly { get; } = Error.Forbidden("common.graduate-only");

    public static Error ReasonUnknown(string field) => Error.Invalid("common.reason-unknown", field);

    public static Error TextMissing(string field) => Error.Invalid("common.text-missing", field);
}
