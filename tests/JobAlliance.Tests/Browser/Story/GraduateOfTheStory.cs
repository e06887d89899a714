using JobAlliance.Tests.Support;
using Microsoft.Playwright;

namespace JobAlliance.Tests.Browser.Story;

/// <summary>The graduate, on a phone.</summary>
internal sealed class GraduateOfTheStory(BrowserPerson person)
{
    private IPage Page => person.Page;

    public async Task RegisterAsync()
    {
        await person.OpenAsync("/account/register");
        await Page.FillAsync("#Input_Name", "王小明");
        await Page.FillAsync("#Input_Email", "wang@example.org");
        await Page.FillAsync("#Input_Password", People.Password);
        await Page.ClickAsync("main form button.btn-primary");
        await Page.ArriveAsync("/me/resume");
    }

    /// <summary>Types, waits for the draft to save itself, comes back to it, and hands the résumé in.</summary>
    public async Task WriteResumeAsync()
    {
        await Page.FillAsync("#Input_Profile_Phone", "13900000000");
        await Page.FillAsync("#Input_Profile_University", "上海大学");
        await Page.FillAsync("#Input_Profile_Major", "软件工程");
        await Assertions.Expect(Page.Locator("[data-draft-said]")).ToContainTextAsync("已保存");
        await person.OpenAsync("/me/resume");
        (await Page.InputValueAsync("#Input_Profile_University")).ShouldBe("上海大学");
        await Page.SelectOptionAsync("#Input_Profile_Degree", "Bachelor");
        await Page.FillAsync("#Input_Profile_City", "上海");
        await NextAsync("education");
        await person.PressAsync("添加教育经历");
        await Page.FillAsync("#Input_Education_0__Institution", "上海大学");
        await Page.FillAsync("#Input_Education_0__Area", "软件工程");
        await NextAsync("work");
        await NextAsync("projects");
        await NextAsync("skills");
        await Page.FillAsync("#Input_Skills_Skills", "MySQL、Python");
        await NextAsync("wishes");
        await Page.FillAsync("#Input_Wishes_Titles", "Java开发工程师");
        await NextAsync("check");
        await person.PressAsync("提交简历，开始匹配");
        await Page.ArriveAsync("/me");
    }

    /// <summary>Waits for the match and reads why it fits and what is missing.</summary>
    public async Task SeeWhyAndGapsAsync(string title)
    {
        await WaitForAsync("/me/matches", title);
        await person.FollowAsync(title);
        var page = await person.ReadAsync();
        page.ShouldContain("为什么适合您");
        page.ShouldContain("MySQL");
        page.ShouldContain("学习 Spring");
    }

    /// <summary>Asks for guidance where the posting's page says what is missing.</summary>
    public async Task AskForGuidanceAsync()
    {
        await person.PressAsync("请老师指导");
        await Page.ArriveAsync("/me/guidance/*");
        (await person.ReadAsync()).ShouldContain("Spring");
    }

    public async Task ApplyAsync(string title)
    {
        await person.OpenAsync("/jobs?q=Java");
        await Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();
        await Page.CheckAsync("#apply input[type=checkbox]");
        await person.PressAsync("提交申请");
        await Page.ArriveAsync("/me/referrals/*");
    }

    /// <summary>What waits for an answer is answered with yes; nothing else waits then.</summary>
    public async Task ConsentAsync()
    {
        await Eventually.TrueAsync(async () =>
        {
            await person.OpenAsync("/me/consents");
            return await Page.GetByRole(AriaRole.Button, new() { Name = "同意，并把我的电话告诉这家机构" }).CountAsync() > 0;
        });
        await person.PressAsync("同意，并把我的电话告诉这家机构");
        await Page.ArriveAsync("/me/consents");
    }

    public async Task<string> CalendarAsync(string link)
    {
        var address = await Page.Locator($"main a[href*='{link}'][href$='.ics']").First.GetAttributeAsync("href");
        var file = await Page.Context.APIRequest.GetAsync(address!);
        file.Headers["content-type"].ShouldStartWith("text/calendar");
        return await file.TextAsync();
    }

    public async Task OpenReferralAsync(string title)
    {
        await person.OpenAsync("/me/progress");
        await Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();
    }

    public async Task WriteAsync(string words)
    {
        await Page.FillAsync("#message", words);
        await person.PressAsync("发送");
        await Page.Locator(".thread .bubble", new() { HasText = words }).WaitForAsync();
    }

    /// <summary>How many notifications the bell says are unread.</summary>
    public async Task<int> UnreadAsync()
    {
        await person.OpenAsync("/me");
        var count = Page.Locator(".bell .count");
        return await count.CountAsync() == 0 ? 0 : int.Parse(await count.First.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<string> ReadAsync(string path)
    {
        await person.OpenAsync(path);
        return await person.ReadAsync();
    }

    public async Task RateGuidanceAsync()
    {
        await person.OpenAsync("/me/guidance");
        await Page.Locator("main a[href^='/me/guidance/']").First.ClickAsync();
        (await person.ReadAsync()).ShouldContain("接口设计讲得清楚");
        await Page.CheckAsync("input[name=rating][value='5']");
        await person.PressAsync("提交评价");
    }

    public Task WaitForAsync(string path, string words) =>
        Eventually.TrueAsync(async () => (await ReadAsync(path)).Contains(words, StringComparison.Ordinal));

    private async Task NextAsync(string step)
    {
        await person.PressAsync("保存，下一步");
        await Page.ArriveAsync($"/me/resume/{step}");
    }
}
