using JobAlliance.Core.Common;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>Times as forms have them: without an offset, meant in China.</summary>
public static class ChinaTime
{
    /// <summary>Nothing typed is the beginning of time, which every use case refuses as past.</summary>
    public static DateTimeOffset Of(DateTime? typed) =>
        typed is { } time ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), Clock.ChinaOffset) : DateTimeOffset.MinValue;
}
