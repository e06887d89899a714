using System.Net;
using AngleSharp.Html.Dom;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>The centre's own postings, by its staff in the pages.</summary>
public sealed class CentrePostingsTests : StaffDeskTest
{
    [Fact]
    public async Task A_posting_of_the_centre_is_written_published_copied_and_closed()
    {
        var draft = await Staff.PressAsync(await Staff.OpenAsync("/staff/postings"), "New");
        var published = await Staff.PressAsync(await NextAsync(draft), "Publish", Filled("社区工作助理"));
        var details = await NextAsync(published);
        var copied = await Staff.PressAsync(details, "Clone");
        await Staff.PressAsync(details, "Close");

        copied.Headers.Location!.ToString().ShouldStartWith("/staff/postings/");
        (await Alliance.WithDbAsync(db => db.Postings.OrderBy(row => row.Id).Select(row => row.Status).ToListAsync())).ShouldBe([
            PostingStatus.Closed,
            PostingStatus.Draft,
        ]);
        (await Alliance.WithDbAsync(db => db.Postings.AllAsync(row => row.AgencyId == null))).ShouldBeTrue();
        (await Staff.OpenAsync("/staff/postings")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_becomes_postings_of_the_centre()
    {
        var page = await Staff.OpenAsync("/staff/imports");
        var file = new MultipartFormDataContent
        {
            { new StringContent("岗位名称,用人单位,工作地点\n展览讲解员,云杉里文化,上海·静安\n"), "file", "岗位.csv" },
            { new StringContent(TokenOf(page)), "__RequestVerificationToken" },
        };
        var sent = await Staff.Http.PostAsync("/staff/imports", file, TestContext.Current.CancellationToken);
        var path = sent.Headers.Location!.ToString();

        (await Staff.PressAsync(await Staff.OpenAsync(path), "Begin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await Eventually.TrueAsync(async () => (await Staff.OpenAsync(path)).QuerySelector("a.btn-primary") is not null);
        var progress = await PageVisitor.ReadAsync(await Staff.GetAsync($"{path}?handler=Progress"));
        progress.QuerySelector("progress")!.GetAttribute("value").ShouldBe("1");
        (await Staff.OpenAsync("/staff/postings?q=展览讲解员")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_of_resumes_is_looked_at_and_imported()
    {
        var page = await Staff.OpenAsync("/staff/imports");
        var file = new MultipartFormDataContent
        {
            {
                new StringContent(
                    """{"basics":{"name":"王子涵"},"education":[{"institution":"上海大学","area":"软件工程"}],"meta":{"jobAlliance":{"id":"R1","desiredTitles":["Java开发"]}}}"""
                        + "\n{\"basics\":{\"name\":\"无编号\"}}\n"
                ),
                "file",
                "简历.jsonl"
            },
            { new StringContent("Resumes"), "Kind" },
            { new StringContent(TokenOf(page)), "__RequestVerificationToken" },
        };
        var sent = await Staff.Http.PostAsync("/staff/imports", file, TestContext.Current.CancellationToken);
        var path = sent.Headers.Location!.ToString();
        var preview = (await Staff.OpenAsync(path)).QuerySelector("tbody")!.TextContent;

        await Staff.PressAsync(await Staff.OpenAsync(path), "Begin");

        preview.ShouldContain("软件工程");
        await Eventually.TrueAsync(async () => (await Staff.OpenAsync(path)).QuerySelector("a.btn-primary[href='/staff/graduates']") is not null);
        (await Alliance.WithDbAsync(db => db.Graduates.Select(row => row.ExternalId).SingleAsync())).ShouldBe("R1");
    }

    private async Task<IHtmlDocument> NextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await Staff.OpenAsync(answer.Headers.Location!.ToString());
    }

    private static (string, string)[] Filled(string title) =>
        [
            ("Input.Title", title),
            ("Input.EmployerName", "静安区就业促进中心"),
            ("Input.Description", "协助社区开展就业服务。"),
            ("Input.City", "上海"),
        ];

    private static string TokenOf(IHtmlDocument page) => page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
