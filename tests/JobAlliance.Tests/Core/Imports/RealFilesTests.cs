using System.Diagnostics;
using JobAlliance.Core.Imports;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Imports;

public sealed class RealFilesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_row_of_51job_is_imported_or_refused_with_its_cause()
    {
        using var desk = new ImportDesk();
        var job = await ImportAsync(desk, "data/51job-2019/51job.csv", "infra/mappings/51job-2019.json");

        job.Status.ShouldBe(ImportStatus.Done);
        job.Records.ShouldBe(job.Added + job.Updated + job.Unchanged + job.Refused);
        job.Refused.ShouldBe(28, "the rows whose every field is an empty list");
        (await desk.ProblemsAsync(job.Id)).Where(problem => problem.IsRefusal).ShouldAllBe(problem => problem.Code == "import.row-empty");
    }

    [Fact]
    public async Task Every_row_of_zhilian_is_imported_once()
    {
        using var desk = new ImportDesk();
        var job = await ImportAsync(desk, "data/zhilian-2024/zhilian.csv", "infra/mappings/zhilian-2024.json");

        (job.Status, job.Records, job.Refused).ShouldBe((ImportStatus.Done, 14_251, 0));
        await using var db = desk.Open();
        (await db.Postings.CountAsync()).ShouldBe(job.Added);
    }

    private async Task<ImportJob> ImportAsync(ImportDesk desk, string data, string mapping)
    {
        await using var file = File.OpenRead(SharedData.PathOf(data));
        var watch = Stopwatch.StartNew();
        var job = await desk.ImportAsync(file, await File.ReadAllTextAsync(SharedData.ProjectFile(mapping)));
        output.WriteLine(
            $"{job.Status} {job.FailureCode} {job.FailureDetail}: {job.Records} records in {watch.Elapsed}, {job.Records / watch.Elapsed.TotalSeconds:N0}/s"
        );
        output.WriteLine($"added {job.Added} updated {job.Updated} unchanged {job.Unchanged} refused {job.Refused} dropped {job.FieldsDropped}");
        foreach (
            var group in (await desk.ProblemsAsync(job.Id))
                .GroupBy(problem => (problem.Code, problem.Field, problem.IsRefusal))
                .OrderByDescending(group => group.Count())
        )
        {
            output.WriteLine(
                $"{group.Count()} {group.Key}: {string.Join(" | ", group.Select(problem => $"{problem.Line}:{problem.Value}").Take(12))}"
            );
        }

        return job;
    }
}
