using System.Net;
using JobAlliance.Core.Bus;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Desk;

public sealed class LiveDeskTests : StaffDeskTest
{
    [Fact]
    public async Task An_open_page_is_told_of_counts_that_have_changed_and_of_nothing_else()
    {
        var asks = (await Staff.OpenAsync("/staff/review")).GetElementById("desk-counts")!.GetAttribute("hx-get")!;
        var before = await Staff.GetAsync(asks);
        await FailAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, asks);
        request.Headers.Add("HX-Current-URL", $"{Alliance.Address}staff/messages");
        var after = await Staff.Http.SendAsync(request, TestContext.Current.CancellationToken);

        before.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        var news = await PageVisitor.ReadAsync(after);
        news.QuerySelector("a[href='/staff/messages'] .count")!.TextContent.ShouldStartWith("1");
        news.QuerySelector("[aria-current]")!.GetAttribute("href").ShouldBe("/staff/messages");
        news.GetElementById("live")!.TextContent.ShouldContain("1");
    }

    [Fact]
    public async Task What_is_behind_and_what_failed_is_shown_and_refreshes()
    {
        await FailAsync();

        var page = await Staff.OpenAsync("/staff/health");
        var figures = await PageVisitor.ReadAsync(await Staff.GetAsync("/staff/health?handler=Figures"));

        page.QuerySelectorAll("h2").Length.ShouldBe(4);
        figures.QuerySelector("html > body > div")!.GetAttribute("hx-trigger").ShouldBe("every 5s");
        figures.QuerySelector("a[href='/staff/messages']").ShouldNotBeNull();
    }

    private Task<int> FailAsync() =>
        Alliance.WithDbAsync(db =>
        {
            db.Outbox.Add(
                new OutboxMessage
                {
                    Id = db.NewId(),
                    Type = "JobAlliance.Core.Messages.PostingsChanged",
                    Body = "{}",
                    CreatedAt = db.Now,
                    NextAttemptAt = db.Now,
                    FailedAt = db.Now,
                    Failure = "IndexPostings: the disk is full",
                }
            );
            return db.SaveChangesAsync();
        });
}
