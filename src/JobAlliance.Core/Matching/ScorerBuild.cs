namespace JobAlliance.Core.Matching;

/// <summary>Which build of the scorer and its vocabulary this is. Another one may judge the same inputs otherwise: it may know more names, or more of what skills show of others.</summary>
public static class ScorerBuild
{
    public static string Current { get; } = typeof(ScorerBuild).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];
}
