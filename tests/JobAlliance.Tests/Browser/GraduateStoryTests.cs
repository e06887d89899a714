using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace JobAlliance.Tests.Browser;

public sealed class GraduateStoryTests : IAsyncLifetime
{
    private static readonly Actor Staff = new(ActorKind.Staff, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "王科长");
    private RunningAlliance alliance = null!;
    private ChromiumBrowser chromium = null!;

    public async ValueTask InitializeAsync()
    {
        chromium = await ChromiumBrowser.StartAsync();
        alliance = await RunningAlliance.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await alliance.DisposeAsync();
    }

    [Fact]
    public async Task A_graduate_registers_writes_a_resume_and_applies()
    {
        var posting = await PublishAsync();
        var graduate = await chromium.PersonAsync(alliance.Address);
        await RegisterAsync(graduate);
        await WriteResumeAsync(graduate);

        await graduate.OpenAsync($"/jobs/{posting}");
        await graduate.Page.ClickAsync("#apply form button.btn-primary");

        await graduate.Page.ArriveAsync("/me/referrals/*");
        (await graduate.ReadAsync()).ShouldContain("Java开发工程师");
        (await alliance.WithDbAsync(db => db.Referrals.CountAsync())).ShouldBe(1);
        graduate.ConsoleErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_saves_itself_while_one_types()
    {
        var graduate = await chromium.PersonAsync(alliance.Address);
        await RegisterAsync(graduate);

        await graduate.Page.FillAsync("#Input_Profile_University", "上海大学");

        await Assertions.Expect(graduate.Page.Locator("[data-draft-said]")).ToContainTextAsync("已保存");
        (await alliance.WithDbAsync(db => db.Graduates.SingleAsync())).University.ShouldBe("上海大学");
    }

    [Fact]
    public async Task A_resume_is_written_and_submitted_on_a_phone_with_scripts_off()
    {
        var graduate = await chromium.PersonAsync(alliance.Address, width: 360, scripts: false);
        await RegisterAsync(graduate);

        await WriteResumeAsync(graduate);

        (await alliance.WithDbAsync(db => db.Graduates.SingleAsync())).SubmittedVersion.ShouldBe(1);
    }

    private static async Task RegisterAsync(BrowserPerson graduate)
    {
        await graduate.OpenAsync("/account/register");
        await graduate.Page.FillAsync("#Input_Name", "王小明");
        await graduate.Page.FillAsync("#Input_Email", "wang@example.org");
        await graduate.Page.FillAsync("#Input_Password", "correct horse 1");
        await graduate.Page.ClickAsync("main form button.btn-primary");
        await graduate.Page.ArriveAsync("/me/resume");
    }

    private static async Task WriteResumeAsync(BrowserPerson graduate)
    {
        await graduate.OpenAsync("/me/resume");
        await graduate.Page.FillAsync("#Input_Profile_University", "上海大学");
        await graduate.Page.FillAsync("#Input_Profile_Major", "软件工程");
        await graduate.Page.SelectOptionAsync("#Input_Profile_Degree", "Bachelor");
        await graduate.Page.FillAsync("#Input_Profile_City", "上海");
        await graduate.PressAsync("保存，下一步");
        await graduate.Page.ArriveAsync("/me/resume/education");
        await graduate.OpenAsync("/me/resume/work");
        await graduate.PressAsync("添加实习或工作");
        await graduate.Page.FillAsync("#Input_Work_0__Name", "明远软件");
        await graduate.PressAsync("保存，下一步");
        await graduate.Page.ArriveAsync("/me/resume/projects");
        await graduate.OpenAsync("/me/resume/wishes");
        await graduate.Page.FillAsync("#Input_Wishes_Titles", "Java开发工程师");
        await graduate.PressAsync("保存，下一步");
        await graduate.Page.ArriveAsync("/me/resume/check");
        await graduate.PressAsync("提交简历，开始匹配");
        await graduate.Page.ArriveAsync("/me");
    }

    private async Task<Guid> PublishAsync()
    {
        var content = new PostingContent
        {
            Title = "Java开发工程师",
            EmployerName = "明远软件",
            Description = "参与平台的设计与开发。",
            MustSkills = ["Java"],
            City = "上海",
            District = "静安",
            Salary = new SalaryRange(8000, 11000, 13),
            ValidThrough = TimeProvider.System.TodayInChina().AddDays(30),
        };
        var contact = new PostingContact("李主管", "13800000000", "hr@example.org");
        var saved = await alliance.WithAsync<SavePosting, SavePosting.Saved>(async save =>
            (await save.HandleAsync(new SavePosting.Request(null, null, 0, content, contact), Staff, default)).Value
        );
        var published = await alliance.WithAsync<PublishPosting, Result>(publish =>
            publish.HandleAsync(new PublishPosting.Request(saved.PostingId), Staff, default)
        );
        published.Error.ShouldBeNull();
        return saved.PostingId;
    }
}
