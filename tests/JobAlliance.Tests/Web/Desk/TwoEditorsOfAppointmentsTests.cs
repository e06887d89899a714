using System.Net;
using AngleSharp.Html.Dom;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Webhooks;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>Appointments, webhooks and wishes that two people have open at once: the second is told who changed what.</summary>
public sealed class TwoEditorsOfAppointmentsTests : IAsyncLifetime
{
    private const string First = "wang@example.org";
    private const string Second = "xu@example.org";
    private RunningAlliance alliance = null!;
    private People people = null!;
    private PageVisitor first = null!;
    private PageVisitor second = null!;
    private Guid agency;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        people = new People(alliance);
        agency = await people.AddAgencyAsync("云杉里人力");
        first = await people.SignInAsync(First, AccountRole.AgencyMember, agency);
        second = await people.SignInAsync(Second, AccountRole.AgencyMember, agency);
    }

    public ValueTask DisposeAsync()
    {
        first.Dispose();
        second.Dispose();
        return alliance.DisposeAsync();
    }

    [Fact]
    public async Task Of_a_guidance_appointment_the_second_keeps_what_was_typed_and_hears_who_guides_by_name()
    {
        var path = $"/agency/guidance/{await AddTaskAsync()}";
        var counsellor = await alliance.WithDbAsync(db => db.Accounts.Where(row => row.Email == First).Select(row => row.Id).SingleAsync());

        var page = await OvertakeAsync(
            path,
            [
                ("Appointment.At", "2099-12-01T14:00"),
                ("Appointment.Minutes", "60"),
                ("Appointment.Place", "一号楼"),
                ("Appointment.CounsellorId", $"{counsellor}"),
            ],
            [("Appointment.At", "2099-12-03T10:00"), ("Appointment.Place", "二号楼")]
        );

        Told(page).ShouldContain(First);
        Told(page).ShouldContain("一号楼");
        Told(page).ShouldNotContain($"{counsellor}");
        ValueOf(page, "Appointment.Place").ShouldBe("二号楼");
        ValueOf(page, "Appointment.Minutes").ShouldBe("60");
        ValueOf(page, "Appointment.At").ShouldStartWith("2099-12-03T10:00");
    }

    [Fact]
    public async Task Notes_of_somebody_else_do_not_hold_up_an_appointment()
    {
        var path = $"/agency/guidance/{await AddTaskAsync()}";
        var opened = await second.OpenAsync(path);
        await first.SendAsync(path, ("Notes.GraduateNotes", "先练自我介绍。"));

        var answer = await SendAsync(second, opened, path, [("Appointment.At", "2099-12-01T14:00"), ("Appointment.Place", "二号楼")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Of_an_interview_that_is_moved_by_two_the_second_keeps_the_text()
    {
        var path = $"/agency/referrals/{await AddReferralAsync()}";
        await first.SendAsync(path, ("Interview.StartsAt", "2099-12-01T14:00"), ("Interview.Place", "一号楼"));
        var interview = await alliance.WithDbAsync(db => db.Interviews.Select(row => row.Id).SingleAsync());

        var page = await OvertakeAsync(
            $"{path}?interviewId={interview}",
            [("Interview.StartsAt", "2099-12-02T09:00")],
            [("Interview.Note", "带上作品。")],
            path
        );

        Told(page).ShouldContain(First);
        ValueOf(page, "Interview.StartsAt").ShouldStartWith("2099-12-02T09:00");
        page.QuerySelector("textarea[name='Interview.Note']")!.TextContent.Trim().ShouldBe("带上作品。");
    }

    [Fact]
    public async Task Two_who_set_an_interview_at_once_do_not_set_two_unknowingly()
    {
        var path = $"/agency/referrals/{await AddReferralAsync()}";

        var page = await OvertakeAsync(
            path,
            [("Interview.StartsAt", "2099-12-01T14:00"), ("Interview.Place", "一号楼")],
            [("Interview.StartsAt", "2099-12-03T10:00"), ("Interview.Place", "二号楼")]
        );

        Told(page).ShouldContain(First);
        Told(page).ShouldContain("一号楼");
        (await alliance.WithDbAsync(db => db.Interviews.CountAsync())).ShouldBe(1);

        // Knowingly it is a round of its own.
        (await SendAsync(second, page, path, [("Interview.Place", "二号楼")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await alliance.WithDbAsync(db => db.Interviews.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("Interview.StartsAt", "2099-13-45T14:00")]
    [InlineData("Interview.Minutes", "drei")]
    public async Task What_cannot_be_read_is_said_once_and_nothing_is_saved_in_its_stead(string field, string typed)
    {
        var path = $"/agency/referrals/{await AddReferralAsync()}";
        var opened = await second.OpenAsync(path);
        (string, string)[] fields = field == "Interview.StartsAt" ? [(field, typed)] : [("Interview.StartsAt", "2099-12-01T14:00"), (field, typed)];

        var answer = await SendAsync(second, opened, path, [.. fields, ("Interview.Place", "一号楼")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PageVisitor.ReadAsync(answer);
        page.QuerySelectorAll(".error-summary li").Length.ShouldBe(1);
        page.QuerySelectorAll(".field-error").Length.ShouldBe(1);
        ValueOf(page, field).ShouldBe(typed);
        (await alliance.WithDbAsync(db => db.Interviews.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_secret_that_was_just_made_is_not_made_void_unknowingly()
    {
        const string path = "/agency/webhooks";
        await first.SendAsync(path, ("Input.Url", "https://hooks.example.org/alliance"));
        var opened = await second.OpenAsync(path);
        await first.PressAsync(await first.OpenAsync(path), "Rotate");
        var secret = await SecretAsync();

        var answer = await second.PressAsync(opened, "Rotate");

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var page = await PageVisitor.ReadAsync(answer);
        Told(page).ShouldContain(First);
        Told(page).ShouldContain("再按一次");
        Told(page).ShouldNotContain("保存");
        (await SecretAsync()).ShouldBe(secret);
        (await second.PressAsync(page, "Rotate")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SecretAsync()).ShouldNotBe(secret);
    }

    [Fact]
    public async Task Blocked_agencies_are_told_by_their_names()
    {
        const string path = "/me/resume/wishes";
        using var graduate = await people.SignInAsync("lin@example.org", AccountRole.Graduate);
        var opened = await graduate.OpenAsync(path);
        await graduate.SendAsync(path, ("Input.Wishes.BlockedAgencies", $"{agency}"));

        var page = await PageVisitor.ReadAsync(await SendAsync(graduate, opened, path, [("Input.Wishes.Titles", "会计")]));

        Told(page).ShouldContain("云杉里人力");
        Told(page).ShouldNotContain($"{agency}");
    }

    private Task<string> SecretAsync() => alliance.WithDbAsync(db => db.Set<Webhook>().Select(row => row.Secret).SingleAsync());

    private async Task<IHtmlDocument> OvertakeAsync(string page, (string, string)[] ofFirst, (string, string)[] ofSecond, string? path = null)
    {
        var opened = await second.OpenAsync(page);
        (await SendAsync(first, await first.OpenAsync(page), path ?? page, ofFirst)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var answer = await SendAsync(second, opened, path ?? page, ofSecond);
        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        return await PageVisitor.ReadAsync(answer);
    }

    private static Task<HttpResponseMessage> SendAsync(PageVisitor visitor, IHtmlDocument page, string path, (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("main form")
            .OfType<IHtmlFormElement>()
            .First(form => form.QuerySelector("input[name$='.Version']") is not null && fields.All(field => form.Elements[field.Name] is not null));
        var handler = fields[0].Name.StartsWith("Input", StringComparison.Ordinal) ? "" : "?handler=Schedule";
        return visitor.PostAsync($"{path}{handler}", form, fields);
    }

    private static string Told(IHtmlDocument page) => page.QuerySelector("[data-meanwhile]").ShouldNotBeNull().TextContent;

    private static string ValueOf(IHtmlDocument page, string name) => page.QuerySelector($"input[name='{name}']")!.GetAttribute("value") ?? "";

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

    private Task<Guid> AddReferralAsync() =>
        alliance.WithDbAsync(async db =>
        {
            var graduate = new Graduate { Id = db.NewId(), CreatedAt = db.Now };
            var posting = new Posting
            {
                Id = db.NewId(),
                AgencyId = agency,
                Content = new PostingContent { Title = "数据专员", EmployerName = "云杉里" },
                CreatedAt = db.Now,
            };
            posting.SetContent(posting.Content with { City = "上海" });
            posting.Open(db.Now);
            var referral = new Referral
            {
                Id = db.NewId(),
                GraduateId = graduate.Id,
                PostingId = posting.Id,
                AgencyId = agency,
                Origin = ReferralOrigin.Application,
                OpenedAt = db.Now,
            };
            foreach (var stage in new[] { ReferralStage.Accepted, ReferralStage.Introduced })
            {
                referral.Move(stage, db.Now, null).Succeeded.ShouldBeTrue();
            }

            db.AddRange(graduate, posting, referral, Consent.GivenFor(referral, agency, db.NewId(), db.Now));
            await db.SaveChangesAsync();
            return referral.Id;
        });
}
