namespace JobAlliance.Tests.Support;

/// <summary>Where the project's own files, and the shared test data beside it, stand.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A path below <c>../shared</c>; the test is skipped by name where it is absent.</summary>
    public static string Shared(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Assert.SkipUnless(Path.Exists(full), $"needs ../shared/{path}");
        return full;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JobAlliance.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand in a checkout.");
    }
}
