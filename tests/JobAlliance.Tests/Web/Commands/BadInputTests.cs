using JobAlliance.Web.Commands;

namespace JobAlliance.Tests.Web.Commands;

/// <summary>What an operator can get wrong ends with a word and an exit code, never with a stack trace or a started server.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("joballiance-commands-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--role", "both", "servee")]
    [InlineData("reindex", "now")]
    public async Task A_word_that_is_no_command_is_refused(params string[] words) => (await AllianceCommands.RunAsync(words)).ShouldBe(2);

    [Fact]
    public async Task A_mapping_that_is_not_there_is_refused() =>
        (await ImportAsync("编号\n1\n", "--mapping", Path.Combine(folder, "none.json"))).ShouldBe(1);

    [Theory]
    [InlineData("{not json")]
    [InlineData("""{"columns":{"a":"b"}}""")]
    [InlineData("{}")]
    public async Task A_mapping_that_cannot_be_read_is_refused(string mapping)
    {
        var path = Path.Combine(folder, "mapping.json");
        await File.WriteAllTextAsync(path, mapping, TestContext.Current.CancellationToken);

        (await ImportAsync("编号\n1\n", "--mapping", path)).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("编号,岗位名称,用人单位\n")]
    [InlineData("{broken\n[]\n")]
    public async Task A_file_of_which_nothing_can_be_taken_ends_with_1(string content) => (await ImportAsync(content)).ShouldBe(1);

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_when_exporting() =>
        (await AllianceCommands.RunAsync(["export", "postings", Path.Combine(folder, "no", "such", "file.jsonl"), Data])).ShouldBe(2);

    [Fact]
    public async Task A_file_that_is_no_archive_is_refused()
    {
        var path = Path.Combine(folder, "alliance.zip");
        await File.WriteAllTextAsync(path, "no zip", TestContext.Current.CancellationToken);

        (await AllianceCommands.RunAsync(["import", "alliance", path, Data])).ShouldBe(2);
    }

    private string Data => $"--App:DataFolder={Path.Combine(folder, "data")}";

    private async Task<int> ImportAsync(string content, params string[] options)
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        string[] words = ["import", "postings", file, .. options, "--no-match", "--report", Path.Combine(folder, "report.csv"), Data];
        return await AllianceCommands.RunAsync(words);
    }
}
