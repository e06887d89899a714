using System.Diagnostics;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Tests.Browser.Story;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Browser;

/// <summary>From a real posting and a résumé to a match, a referral, guidance and a hire: everybody at a browser of their own, on the real program.</summary>
public sealed class WholeStoryTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow().ToOffset(Clock.ChinaOffset).Date.AddDays(1).AddHours(14);
    private readonly List<BrowserPerson> everybody = [];
    private ChromiumBrowser chromium = null!;
    private RunningAlliance alliance = null!;
    private GraduateOfTheStory graduate = null!;
    private AgencyOfTheStory owner = null!;
    private AgencyOfTheStory counsellor = null!;
    private StaffOfTheStory staff = null!;

    public async ValueTask InitializeAsync()
    {
        chromium = await ChromiumBrowser.StartAsync();
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        var people = new People(alliance);
        var agency = await people.AddAgencyAsync("静安人才服务");
        await people.AddAsync("owner@example.org", AccountRole.AgencyMember, agency);
        await people.AddAsync("counsellor@example.org", AccountRole.AgencyMember, agency, AgencyRole.Counsellor);
        await people.AddAsync("staff@example.org", AccountRole.Staff);
        graduate = new GraduateOfTheStory(await ComeAsync(width: 390));
        owner = new AgencyOfTheStory(await SignedInAsync("owner@example.org"));
        counsellor = new AgencyOfTheStory(await SignedInAsync("counsellor@example.org"));
        staff = new StaffOfTheStory(await SignedInAsync("staff@example.org"));
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await alliance.DisposeAsync();
    }

    [Fact]
    public async Task A_graduate_an_agency_and_the_centre_come_from_a_real_posting_to_a_hire()
    {
        var watch = Stopwatch.StartNew();
        await BringTogetherAsync();
        Say(watch, "matched, approved and routed");
        await IntroduceAsync();
        Say(watch, "consented and introduced");
        await InterviewAsync();
        Say(watch, "interview appointed, moved, talked about");
        await GuideAsync();
        Say(watch, "guided");
        await HireAsync();
        Say(watch, "hired");
        await EverybodySeesItAsync();
        Say(watch, "everybody sees it");
        everybody.SelectMany(person => person.ConsoleErrors).ShouldBeEmpty();
    }

    private async Task BringTogetherAsync()
    {
        var (table, mapping) = await RealPostings.WriteAsync(alliance.Folder);
        await owner.ImportAsync(table, mapping, RealPostings.Wanted);
        await graduate.RegisterAsync();
        await graduate.WriteResumeAsync();
        await graduate.SeeWhyAndGapsAsync(RealPostings.Wanted);
        await graduate.AskForGuidanceAsync();
        await staff.ApproveAsync(RealPostings.Wanted);
        await graduate.ApplyAsync(RealPostings.AppliedTo);
        await owner.AcceptAsync(RealPostings.AppliedTo);
        await owner.AcceptAsync(RealPostings.Wanted);
    }

    private async Task IntroduceAsync()
    {
        (await graduate.UnreadAsync()).ShouldBeGreaterThan(0);
        await owner.OpenReferralAsync(RealPostings.Wanted);
        (await owner.ReadAsync("/agency/referrals")).ShouldNotContain("王小明");
        await graduate.ConsentAsync();
        await owner.OpenReferralAsync(RealPostings.Wanted);
        (await owner.ReadContactAsync()).ShouldContain("王小明");
        await owner.IntroduceAsync();
        await graduate.WaitForAsync("/me/progress", "已向用人单位介绍");
    }

    private async Task InterviewAsync()
    {
        await owner.OpenReferralAsync(RealPostings.Wanted);
        await owner.ScheduleAsync(Tomorrow, "张江路 1 号");
        await graduate.OpenReferralAsync(RealPostings.Wanted);
        var first = await graduate.CalendarAsync("/interviews/");
        await owner.RescheduleAsync(Tomorrow.AddHours(2), "张江路 2 号");
        var second = await graduate.CalendarAsync("/interviews/");
        LineOf(second, "UID:").ShouldBe(LineOf(first, "UID:"));
        (LineOf(first, "SEQUENCE:"), LineOf(second, "SEQUENCE:")).ShouldBe(("SEQUENCE:0", "SEQUENCE:1"));
        await owner.WriteAsync("请带成绩单。");
        await graduate.WaitForAsync("/me/messages", "请带成绩单。");
        await graduate.OpenReferralAsync(RealPostings.Wanted);
        await graduate.WriteAsync("好的，我会带上。");
        (await owner.ReadThreadAsync()).ShouldContain("好的，我会带上。");
    }

    private async Task GuideAsync()
    {
        await counsellor.AcceptAsync("技能补强");
        await graduate.ConsentAsync();
        await counsellor.OpenGuidanceAsync();
        await counsellor.AppointAsync(Tomorrow.AddDays(1));
        await graduate.WaitForAsync("/me", "指导室 2");
        var before = await BestWaitingAsync();
        await counsellor.CompleteAsync("练习了两次，接口设计讲得清楚。", "Spring");
        await graduate.RateGuidanceAsync();
        (await graduate.ReadAsync("/me/resume/print")).ShouldContain("Spring");
        await Eventually.TrueAsync(async () => await BestWaitingAsync() > before);
    }

    private async Task HireAsync()
    {
        await owner.OpenReferralAsync(RealPostings.Wanted);
        await owner.OfferAsync();
        await graduate.WaitForAsync("/me/progress", "录用意向");
        await owner.HireAsync();
    }

    private async Task EverybodySeesItAsync()
    {
        (await graduate.ReadAsync("/me")).ShouldContain("恭喜您找到工作");
        var ended = await graduate.ReadAsync("/me/progress?ended=true");
        ended.ShouldContain("已录用");
        ended.ShouldContain("已撤回", customMessage: "the other referral is closed");
        (await graduate.ReadAsync("/me/progress")).ShouldNotContain(RealPostings.AppliedTo);
        var timeline = await graduate.ReadAsync("/me/timeline");
        string[] steps = ["您提交了简历", "中心通过了这个匹配", "您投递了", "您同意", "已把您介绍给", "约了面试", "指导完成", "给出了", "您被"];
        steps.ShouldAllBe(step => timeline.Contains(step, StringComparison.Ordinal));
        (await owner.ReadAsync("/agency/referrals?ended=true")).ShouldContain(RealPostings.Wanted);
        (await staff.ReadAsync("/staff")).ShouldContain("录用 1 人");
        await WhoReadContactDataIsKnownAsync();
    }

    // The owner, once, for this referral and a named purpose; the counsellor did not.
    private async Task WhoReadContactDataIsKnownAsync()
    {
        var read = await alliance.WithDbAsync(db => db.AuditEntries.SingleAsync(entry => entry.Action == "contact.read"));
        var (reader, referral, about) = await alliance.WithDbAsync(async db =>
            (
                await db.Accounts.SingleAsync(account => account.Email == "owner@example.org"),
                await db.Referrals.SingleAsync(row => row.Stage == ReferralStage.Hired),
                await db.Graduates.SingleAsync()
            )
        );
        (read.ActorId, read.ActorKind, read.SubjectId).ShouldBe((reader.Id, ActorKind.AgencyMember, about.Id));
        (read.Purpose, read.Detail).ShouldBe(("introduce", $"referral {referral.Id:N}"));
        var page = await staff.ReadAsync("/staff/audit?what=contact");
        string[] words = ["owner@example.org", "查看联系方式", "向用人单位介绍", $"职业介绍 {referral.Id.ToString("N")[^6..]}"];
        words.ShouldAllBe(word => page.Contains(word, StringComparison.Ordinal));
        page.ShouldNotContain("counsellor@example.org");
        page.ShouldNotContain("13900000000");
    }

    /// <summary>The best score of what is not decided: it rises with a skill that was learnt.</summary>
    private Task<double> BestWaitingAsync() =>
        alliance.WithDbAsync(db => db.Matches.Where(match => match.Status == MatchStatus.Proposed).MaxAsync(match => match.Score));

    private async Task<BrowserPerson> SignedInAsync(string email)
    {
        var person = await ComeAsync();
        await person.SignInAsync(email, People.Password);
        return person;
    }

    private async Task<BrowserPerson> ComeAsync(int width = 1280)
    {
        var person = await chromium.PersonAsync(alliance.Address, width);
        everybody.Add(person);
        return person;
    }

    private void Say(Stopwatch watch, string what) => output.WriteLine($"{watch.Elapsed.TotalSeconds, 6:0.0} s  {what}");

    private static string LineOf(string calendar, string name) =>
        calendar.Split("\r\n").Single(line => line.StartsWith(name, StringComparison.Ordinal));
}
