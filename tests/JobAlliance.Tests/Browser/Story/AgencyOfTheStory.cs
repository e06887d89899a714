using JobAlliance.Tests.Support;
using Microsoft.Playwright;

namespace JobAlliance.Tests.Browser.Story;

/// <summary>Somebody of the agency, at a desk: its owner, or its counsellor.</summary>
internal sealed class AgencyOfTheStory(BrowserPerson person)
{
    private IPage Page => person.Page;

    /// <summary>Uploads a table with its mapping, looks at the first rows, imports and publishes them.</summary>
    public async Task ImportAsync(string table, string mapping, string title)
    {
        await person.OpenAsync("/agency/imports");
        await Page.SetInputFilesAsync("#File", table);
        await Page.SetInputFilesAsync("#Mapping", mapping);
        await person.PressAsync("上传并查看前几行");
        (await person.ReadAsync()).ShouldContain(title);
        await person.PressAsync("开始导入");
        await Page.GetByRole(AriaRole.Link, new() { Name = "去看岗位" }).ClickAsync();
        (await person.ReadAsync()).ShouldContain(title);
    }

    /// <summary>Waits in the inbox for a card with such a title and accepts it.</summary>
    public async Task AcceptAsync(string title)
    {
        var card = Page.Locator(".desk-offer", new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });
        await Eventually.TrueAsync(async () =>
        {
            await person.OpenAsync("/agency/inbox");
            return await card.CountAsync() > 0;
        });
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new("^接收") }).ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    public async Task OpenReferralAsync(string title)
    {
        await person.OpenAsync("/agency/referrals");
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 }).WaitForAsync();
    }

    /// <summary>Names, phone and e-mail are shown for a purpose that is named.</summary>
    public async Task<string> ReadContactAsync()
    {
        (await person.ReadAsync()).ShouldNotContain("13900000000");
        await person.PressAsync("查看联系方式");
        await Page.GetByText("13900000000").WaitForAsync();
        return await person.ReadAsync();
    }

    public Task IntroduceAsync() => DoAsync("已介绍给用人单位");

    public async Task ScheduleAsync(DateTimeOffset at, string place)
    {
        await Page.FillAsync("#Interview_StartsAt", at.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await Page.FillAsync("#Interview_Place", place);
        await DoAsync("保存，通知毕业生");
    }

    public async Task RescheduleAsync(DateTimeOffset at, string place)
    {
        await person.FollowAsync("改时间");
        await ScheduleAsync(at, place);
    }

    public async Task WriteAsync(string words)
    {
        await person.FollowAsync("给毕业生留言");
        await Page.FillAsync("#Input_Text", words);
        await DoAsync("发送");
    }

    public async Task<string> ReadThreadAsync()
    {
        await person.OpenAsync("/agency/threads");
        await Page.Locator("main a[href^='/agency/threads/']").First.ClickAsync();
        return await Page.Locator(".desk-thread").InnerTextAsync();
    }

    public async Task OpenGuidanceAsync()
    {
        await person.OpenAsync("/agency/guidance");
        await Page.Locator("main a[href^='/agency/guidance/']").First.ClickAsync();
        await Page.Locator("#Completion_Feedback").WaitForAsync();
    }

    public async Task AppointAsync(DateTimeOffset at)
    {
        await Page.FillAsync("#Appointment_At", at.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await Page.FillAsync("#Appointment_Place", "指导室 2");
        await DoAsync("保存，通知毕业生");
    }

    public async Task CompleteAsync(string feedback, string skill)
    {
        await Page.FillAsync("#Completion_Feedback", feedback);
        await Page.FillAsync("#Completion_Skills", skill);
        await DoAsync("完成，告诉毕业生");
    }

    public Task OfferAsync() => DoAsync("用人单位给出录用意向");

    public Task HireAsync() => DoAsync("记录录用");

    public async Task<string> ReadAsync(string path)
    {
        await person.OpenAsync(path);
        return await person.ReadAsync();
    }

    /// <summary>Presses, and waits for the page that answers.</summary>
    private Task DoAsync(string words) =>
        Page.RunAndWaitForResponseAsync(() => person.PressAsync(words), response => response.Request is { Method: "GET", IsNavigationRequest: true });
}
