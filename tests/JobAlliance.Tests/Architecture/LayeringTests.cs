using JobAlliance.Core.Data;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Architecture;

public sealed class LayeringTests
{
    private static readonly string[] Drivers =
    [
        "Sqlite",
        "Npgsql",
        "Elasticsearch",
        "RabbitMQ",
        "Microsoft.AspNetCore",
        "MailKit",
        "MassTransit.RabbitMqTransport",
    ];

    [Fact]
    public void Core_refers_to_no_driver()
    {
        var references = typeof(AppDb).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();

        references.Where(name => Drivers.Any(driver => name.Contains(driver, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        references.ShouldContain("Microsoft.EntityFrameworkCore");
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strangers =
            from path in SourceFiles()
            let folder = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(path)!).Replace('/', '.')
            let declared = File.ReadLines(path).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            where declared is not null && declared != $"namespace {folder};"
            select $"{Path.GetFileName(path)}: {declared}, expected {folder}";

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = SourceFiles().Select(path => (Path.GetFileName(path), Lines: File.ReadLines(path).Count())).Where(file => file.Lines > 300);

        tooLong.ShouldBeEmpty();
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/") && !path.Contains("/Migrations/"));
}
