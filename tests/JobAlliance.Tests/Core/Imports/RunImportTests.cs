using System.Text;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Imports;

public sealed class RunImportTests : IDisposable
{
    private readonly ImportDesk desk = new(batch: 10);

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Good_lines_come_in_and_each_bad_line_says_what_is_wrong()
    {
        var job = await desk.ImportAsync($"{Line(1)}\n{{\"title\": \n{Line(3, title: "")}\n\n{Line(5, pay: "一大笔钱")}\n");

        (job.Status, job.Added, job.Refused, job.FieldsDropped).ShouldBe((ImportStatus.Done, 2, 2, 1));
        var problems = await desk.ProblemsAsync(job.Id);
        problems
            .Select(problem => (problem.Line, problem.Code))
            .ShouldBe([(2, "import.json-broken"), (3, "posting.title-missing"), (5, "import.salary-unreadable")]);
        problems[2].Value.ShouldBe("一大笔钱");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_tells_the_market_nothing()
    {
        await desk.ImportAsync(Lines(1, 25));
        var told = await desk.Alliance.RaisedAsync<PostingsChanged>();

        var again = await desk.ImportAsync(Lines(1, 25));

        (again.Added, again.Updated, again.Unchanged).ShouldBe((0, 0, 25));
        (await desk.Alliance.RaisedAsync<PostingsChanged>()).ShouldBe(told);
    }

    [Fact]
    public async Task A_changed_line_updates_its_posting()
    {
        await desk.ImportAsync(Lines(1, 3));

        var again = await desk.ImportAsync($"{Line(2, title: "后端工程师")}\n");

        (again.Added, again.Updated).ShouldBe((0, 1));
        await using var db = desk.Open();
        (await db.Postings.SingleAsync(posting => posting.ExternalId == "P2")).Title.ShouldBe("后端工程师");
    }

    [Fact]
    public async Task One_event_a_batch_tells_of_all_its_postings()
    {
        await desk.ImportAsync(Lines(1, 25));

        (await desk.Alliance.RaisedAsync<PostingsChanged>()).ShouldBe(3);
    }

    [Fact]
    public async Task After_an_interruption_another_worker_goes_on_at_the_exact_line_and_nothing_comes_twice()
    {
        var id = await desk.BeginAsync(new MemoryStream(Encoding.UTF8.GetBytes(Lines(1, 95))));
        await Should.ThrowAsync<InvalidOperationException>(() => desk.RunAsync(id, "worker-1", new Interrupt(after: 3)));
        (await desk.JobAsync(id)).Records.ShouldBe(30);
        (await desk.ClaimAsync(id, "worker-2")).ShouldBeFalse("the first worker's lease has not run out");

        desk.Alliance.Clock.Advance(TimeSpan.FromMinutes(1));
        var job = await desk.RunAsync(id, "worker-2");

        (job.Status, job.Records, job.Added).ShouldBe((ImportStatus.Done, 95, 95));
        await using var db = desk.Open();
        (await db.Postings.CountAsync()).ShouldBe(95);
        (await desk.Alliance.RaisedAsync<PostingsChanged>()).ShouldBe(10);
    }

    [Fact]
    public async Task A_worker_that_lost_its_job_saves_nothing_more()
    {
        var id = await desk.BeginAsync(new MemoryStream(Encoding.UTF8.GetBytes(Lines(1, 95))));
        var stopped = new Stop(desk, id);

        var job = await desk.RunAsync(id, "worker-1", stopped);

        (job.Status, job.Records).ShouldBe((ImportStatus.Stopped, 10));
        await using var db = desk.Open();
        (await db.Postings.CountAsync()).ShouldBe(10);
    }

    [Fact]
    public async Task A_stopped_job_goes_on_where_it_stopped()
    {
        var id = await desk.BeginAsync(new MemoryStream(Encoding.UTF8.GetBytes(Lines(1, 25))));
        await desk.RunAsync(id, "worker-1", new Stop(desk, id));
        await using (var db = desk.Open())
        {
            (await new ContinueImport(db).HandleAsync(new(id), desk.Alliance.Recruiter, default)).Error.ShouldBeNull();
        }

        var job = await desk.RunAsync(id, "worker-2");

        (job.Status, job.Records, job.Added).ShouldBe((ImportStatus.Done, 25, 25));
    }

    [Fact]
    public async Task Without_a_licence_postings_come_in_as_drafts_and_the_job_says_why()
    {
        await desk.Alliance.ChangeAgencyAsync(agency => agency.LicenceNumber = null);

        var job = await desk.ImportAsync(Lines(1, 2));

        job.DraftsBecause.ShouldBe("posting.licence-missing");
        await using var db = desk.Open();
        (await db.Postings.ToListAsync()).ShouldAllBe(posting => posting.Status == PostingStatus.Draft);
        (await desk.Alliance.RaisedAsync<PostingsChanged>()).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_person_closed_stays_closed()
    {
        await desk.ImportAsync(Lines(1, 1));
        await using var db = desk.Open();
        var id = (await db.Postings.SingleAsync()).Id;
        await new ClosePosting(db).HandleAsync(new(id), desk.Alliance.Recruiter, default);

        await desk.ImportAsync($"{Line(1, title: "后端工程师")}\n");

        await using var later = desk.Open();
        var posting = await later.Postings.SingleAsync();
        (posting.Status, posting.Title).ShouldBe((PostingStatus.Closed, "后端工程师"));
    }

    [Fact]
    public async Task What_is_exported_can_be_imported_again_and_is_the_same()
    {
        await desk.ImportAsync(Lines(1, 12));
        await using var db = desk.Open();
        using var file = new MemoryStream();
        (await new ExportPostings(db).HandleAsync(file, desk.Alliance.AgencyId, withContact: true, null, default)).ShouldBe(12);

        var again = await desk.ImportAsync(new MemoryStream(file.ToArray()));

        (again.Added, again.Updated, again.Unchanged).ShouldBe((0, 0, 12));
    }

    private static string Lines(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(number => Line(number) + "\n"));

    private static string Line(int number, string title = "Java开发工程师", string pay = "8千-1.1万·13薪") =>
        $$$"""
            {"@type":"JobPosting","identifier":"P{{{number}}}","title":"{{{title}}}","hiringOrganization":{"name":"明远软件"},"skills":["Java","MySQL"],"jobLocation":{"address":{"addressRegion":"上海","addressLocality":"静安"}},"baseSalary":"{{{pay}}}","validThrough":"2027-03-28","jobAlliance":{"niceSkills":["Redis"],"majors":["软件工程"]}}
            """;

    private sealed class Interrupt(int after) : IProgress<ImportJob>
    {
        private int batches;

        public void Report(ImportJob value)
        {
            if (++batches == after)
            {
                throw new InvalidOperationException("The process is gone.");
            }
        }
    }

    private sealed class Stop(ImportDesk desk, Guid id) : IProgress<ImportJob>
    {
        public void Report(ImportJob value)
        {
            using var db = desk.Open();
            new StopImport(db).HandleAsync(new(id), desk.Alliance.Recruiter, default).GetAwaiter().GetResult().Succeeded.ShouldBeTrue();
        }
    }
}
