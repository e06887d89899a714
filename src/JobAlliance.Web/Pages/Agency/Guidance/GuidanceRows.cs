using JobAlliance.Core.Guidance;

namespace JobAlliance.Web.Pages.Agency.Guidance;

/// <summary>For <c>_GuidanceRows</c>, at the desk of an agency or of the centre.</summary>
public sealed record GuidanceRows(IReadOnlyList<ListGuidanceTasks.Row> Rows, string Path, bool ShowAgency);
