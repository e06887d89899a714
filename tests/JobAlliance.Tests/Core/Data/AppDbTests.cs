using JobAlliance.Core.Common;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Data;

public sealed class AppDbTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_row_comes_back_as_it_was_saved_together_with_its_event()
    {
        await using var db = database.Open();
        var posting = NewPosting(db.NewId(), db.Now);
        db.Postings.Add(posting);
        db.Raise(new PostingsChanged([posting.Id]));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await using var other = database.Open();
        var read = await other.Postings.OrderBy(row => row.CreatedAt).SingleAsync();
        read.Content.MustSkills.ShouldBe(["Java", "Spring Boot"]);
        read.Version.ShouldBe(1);
        (await other.Outbox.SingleAsync()).Type.ShouldBe("JobAlliance.Core.Messages.PostingsChanged");
    }

    [Fact]
    public async Task The_second_of_two_people_who_change_one_row_is_told()
    {
        await using var first = database.Open();
        first.Postings.Add(NewPosting(first.NewId(), first.Now));
        await first.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var second = database.Open();
        var theirs = await second.Postings.SingleAsync();
        var ours = await first.Postings.SingleAsync();
        ours.Filled = 1;
        (await first.TrySaveAsync(TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();

        theirs.Filled = 2;
        var result = await second.TrySaveAsync(TestContext.Current.CancellationToken);

        result.Error!.Kind.ShouldBe(ErrorKind.Stale);
    }

    [Fact]
    public async Task The_audit_log_refuses_to_forget()
    {
        await using var db = database.Open();
        db.Audit(Actor.System, "test.done", "posting", db.NewId());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.AuditEntries.Remove(await db.AuditEntries.SingleAsync());

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    private static Posting NewPosting(Guid id, DateTimeOffset now)
    {
        var posting = new Posting
        {
            Id = id,
            CreatedAt = now,
            Content = new PostingContent
            {
                Title = "Java开发工程师",
                EmployerName = "明远软件",
                MustSkills = ["Java", "Spring Boot"],
            },
        };
        posting.SetContent(posting.Content);
        return posting;
    }
}
