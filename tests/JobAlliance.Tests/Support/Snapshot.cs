namespace JobAlliance.Tests.Support;

/// <summary>
/// A text kept in the repository, so that a change of it is a visible diff. <c>UPDATE_SNAPSHOTS=1</c> in the environment writes it anew.
/// </summary>
public static class Snapshot
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "JobAlliance.Tests", "Web", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, text);
        }

        File.Exists(path).ShouldBeTrue($"{name} is missing: run this test with UPDATE_SNAPSHOTS=1");
        text.ShouldBe(
            File.ReadAllText(path),
            $"{name} differs: if the change is meant, run this test with UPDATE_SNAPSHOTS=1 and commit the difference"
        );
    }
}
