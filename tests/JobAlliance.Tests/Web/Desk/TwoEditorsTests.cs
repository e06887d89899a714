using System.Net;
using AngleSharp.Html.Dom;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>Two people open the same form; the first saves. The second is told who changed what, and every word typed is still there.</summary>
public sealed class TwoEditorsTests : IAsyncLifetime
{
    private const string First = "wang@example.org";
    private const string Second = "xu@example.org";
    private RunningAlliance alliance = null!;
    private People people = null!;
    private Guid agency;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        people = new People(alliance);
        agency = await people.AddAgencyAsync("云杉里人力");
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task Of_a_posting_the_second_keeps_the_text_and_takes_over_what_was_not_touched()
    {
        var path = $"/agency/postings/{await AddPostingAsync()}/edit";

        var page = await OvertakeAsync(
            path,
            [("Input.Title", "数据分析师"), ("Input.City", "苏州")],
            [("Input.Title", "数据工程师"), ("Input.Description", "写报表,\r\n也写接口。")]
        );

        Told(page).ShouldContain(First);
        Told(page).ShouldContain("数据分析师");
        (ValueOf(page, "Input.Title"), ValueOf(page, "Input.City")).ShouldBe(("数据工程师", "苏州"));
        page.QuerySelector("textarea[name='Input.Description']")!.TextContent.ShouldContain("也写接口");
    }

    [Fact]
    public async Task Line_ends_as_a_browser_sends_them_are_nobodys_change()
    {
        var posting = await AddPostingAsync();
        await alliance.WithDbAsync(async db =>
        {
            var row = await db.Postings.SingleAsync(one => one.Id == posting);
            row.SetContent(row.Content with { Description = "写报表。\n写接口。" });
            return await db.SaveChangesAsync();
        });

        var page = await OvertakeAsync($"/agency/postings/{posting}/edit", [("Input.City", "苏州")], [("Input.City", "杭州")]);

        page.QuerySelector("[data-meanwhile] p")!.TextContent.ShouldContain("城市");
        Told(page).ShouldNotContain("描述");
    }

    [Fact]
    public async Task What_the_second_saves_then_is_saved_knowingly()
    {
        var posting = await AddPostingAsync();
        var path = $"/agency/postings/{posting}/edit";
        using var first = await people.SignInAsync(First, AccountRole.AgencyMember, agency);
        using var second = await people.SignInAsync(Second, AccountRole.AgencyMember, agency);
        var opened = await second.OpenAsync(path);
        await SendAsync(first, await first.OpenAsync(path), path, [("Input.City", "苏州")]);
        var overtaken = await PageVisitor.ReadAsync(await SendAsync(second, opened, path, [("Input.Title", "数据工程师")]));

        (await SendAsync(second, overtaken, path, [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var content = (await alliance.WithDbAsync(db => db.Postings.SingleAsync(row => row.Id == posting))).Content;
        (content.Title, content.City).ShouldBe(("数据工程师", "苏州"));
    }

    [Fact]
    public async Task Of_an_agency_s_profile_the_second_keeps_the_text()
    {
        var page = await OvertakeAsync(
            "/agency/profile",
            [("Input.Description", "我们做会计。"), ("Input.ReferralCapacity", "33")],
            [("Input.Description", "我们做软件。")]
        );

        Told(page).ShouldContain(First);
        Told(page).ShouldContain("我们做会计。");
        page.QuerySelector("textarea[name='Input.Description']")!.TextContent.Trim().ShouldBe("我们做软件。");
        ValueOf(page, "Input.ReferralCapacity").ShouldBe("33");
    }

    [Fact]
    public async Task A_change_that_the_form_does_not_show_stops_nobody()
    {
        using var first = await people.SignInAsync(First, AccountRole.AgencyMember, agency);
        using var second = await people.SignInAsync(Second, AccountRole.AgencyMember, agency);
        var opened = await second.OpenAsync("/agency/profile");
        await first.PressAsync(await first.OpenAsync("/agency/profile"), "Pause");

        var saved = await SendAsync(second, opened, "/agency/profile", [("Input.Description", "我们做软件。")]);

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var row = await alliance.WithDbAsync(db => db.Agencies.SingleAsync(one => one.Id == agency));
        (row.Description, row.IntakePaused).ShouldBe(("我们做软件。", true));
    }

    [Fact]
    public async Task Of_notes_on_guidance_the_second_keeps_the_text()
    {
        var task = await AddTaskAsync();

        var page = await OvertakeAsync(
            $"/agency/guidance/{task}",
            [("Notes.GraduateNotes", "先练自我介绍。")],
            [("Notes.GraduateNotes", "先改简历。"), ("Notes.CounsellorNotes", "下周再约。")],
            "Notes"
        );

        Told(page).ShouldContain(First);
        Told(page).ShouldContain("先练自我介绍。");
        page.QuerySelector("textarea[name='Notes.GraduateNotes']")!.TextContent.Trim().ShouldBe("先改简历。");
        page.QuerySelector("textarea[name='Notes.CounsellorNotes']")!.TextContent.Trim().ShouldBe("下周再约。");
    }

    [Fact]
    public async Task Of_a_member_s_role_the_second_is_told_before_it_is_changed_again()
    {
        await people.AddAsync("third@example.org", AccountRole.AgencyMember, agency, AgencyRole.Recruiter);
        using var first = await people.SignInAsync(First, AccountRole.AgencyMember, agency);
        using var second = await people.SignInAsync(Second, AccountRole.AgencyMember, agency);
        var opened = await second.OpenAsync("/agency/members");
        await ChangeRoleAsync(first, await first.OpenAsync("/agency/members"), "Owner");

        var answer = await ChangeRoleAsync(second, opened, "Counsellor");

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var page = await PageVisitor.ReadAsync(answer);
        Told(page).ShouldContain(First);
        RoleFormOfThird(page).QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("Counsellor");
        (await ChangeRoleAsync(second, page, "Counsellor")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Of_a_resume_the_second_window_keeps_the_text_and_other_steps_do_not_disturb()
    {
        using var graduate = await people.SignInAsync("lin@example.org", AccountRole.Graduate);
        var (profile, skills) = (await graduate.OpenAsync("/me/resume/profile"), await graduate.OpenAsync("/me/resume/skills"));
        await SendAsync(graduate, await graduate.OpenAsync("/me/resume/profile"), "/me/resume/profile", [("Input.Summary", "第一个窗口。")]);

        var other = await SendAsync(graduate, skills, "/me/resume/skills", [("Input.Skills.Skills", "Java")]);
        var same = await SendAsync(graduate, profile, "/me/resume/profile", [("Input.Summary", "第二个窗口。")]);

        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        same.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var page = await PageVisitor.ReadAsync(same);
        Told(page).ShouldContain("第一个窗口。");
        page.QuerySelector("textarea[name='Input.Summary']")!.TextContent.Trim().ShouldBe("第二个窗口。");
    }

    private async Task<IHtmlDocument> OvertakeAsync(string path, (string, string)[] ofFirst, (string, string)[] ofSecond, string handler = "")
    {
        using var first = await people.SignInAsync(First, AccountRole.AgencyMember, agency);
        using var second = await people.SignInAsync(Second, AccountRole.AgencyMember, agency);
        var opened = await second.OpenAsync(path);
        (await SendAsync(first, await first.OpenAsync(path), path, ofFirst, handler)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var answer = await SendAsync(second, opened, path, ofSecond, handler);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        return await PageVisitor.ReadAsync(answer);
    }

    private static Task<HttpResponseMessage> SendAsync(
        PageVisitor visitor,
        IHtmlDocument page,
        string path,
        (string Name, string Value)[] fields,
        string handler = ""
    )
    {
        var form = page.QuerySelectorAll("main form")
            .OfType<IHtmlFormElement>()
            .First(form => form.QuerySelector("input[name$='.Version']") is not null && fields.All(field => form.Elements[field.Name] is not null));
        return visitor.PostAsync(handler.Length == 0 ? path : $"{path}?handler={handler}", form, fields);
    }

    private static Task<HttpResponseMessage> ChangeRoleAsync(PageVisitor visitor, IHtmlDocument page, string role) =>
        visitor.PostAsync("/agency/members?handler=Role", RoleFormOfThird(page), [("role", role)]);

    private static IHtmlFormElement RoleFormOfThird(IHtmlDocument page) =>
        (IHtmlFormElement)
            page.QuerySelectorAll("tbody tr")
                .Single(row => row.TextContent.Contains("third@example.org", StringComparison.Ordinal))
                .QuerySelector("form:has(select)")!;

    private static string Told(IHtmlDocument page) => page.QuerySelector("[data-meanwhile]").ShouldNotBeNull().TextContent;

    private static string ValueOf(IHtmlDocument page, string name) => page.QuerySelector($"input[name='{name}']")!.GetAttribute("value") ?? "";

    private Task<Guid> AddPostingAsync() =>
        alliance.WithDbAsync(async db =>
        {
            var posting = new Posting
            {
                Id = db.NewId(),
                AgencyId = agency,
                Content = new PostingContent { Title = "数据专员", EmployerName = "云杉里" },
                CreatedAt = db.Now,
            };
            posting.SetContent(posting.Content with { City = "上海" });
            db.Postings.Add(posting);
            await db.SaveChangesAsync();
            return posting.Id;
        });

    private Task<Guid> AddTaskAsync() =>
        alliance.WithDbAsync(async db =>
        {
            var graduate = new Graduate { Id = db.NewId(), CreatedAt = db.Now };
            var task = new GuidanceTask
            {
                Id = db.NewId(),
                GraduateId = graduate.Id,
                Kind = GuidanceKind.MockInterview,
                AgencyId = agency,
                Status = GuidanceStatus.Accepted,
                OpenedAt = db.Now,
            };
            db.AddRange(graduate, task);
            await db.SaveChangesAsync();
            return task.Id;
        });
}
