namespace JobAlliance.Tests.Support;

/// <summary>Real data beside the project, which is no part of it.</summary>
public static class SharedData
{
    /// <summary>Skips the test, by name, where the file is absent.</summary>
    public static string PathOf(string relative)
    {
        var path = Find(Path.Combine("shared", relative)) ?? "";
        Assert.SkipUnless(path.Length > 0, $"shared/{relative} is absent");
        return path;
    }

    /// <summary>A file of the project itself.</summary>
    public static string ProjectFile(string relative) => Find(relative) ?? throw new FileNotFoundException(relative);

    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
