using JobAlliance.Core.Accounts;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.Me;

/// <summary>What a referral's stage and its agency are called, to the graduate and at the agency's desk.</summary>
public sealed class ReferralWordsTests : IAsyncLifetime
{
    private const string Graduate = "lin@example.org";
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
    public async Task Consent_that_was_given_is_waited_for_by_nobody()
    {
        using var graduate = await people.SignInAsync(Graduate, AccountRole.Graduate);
        using var recruiter = await people.SignInAsync("wang@example.org", AccountRole.AgencyMember, agency);
        var asked = await AddAsync(isGiven: false);
        (await graduate.OpenAsync($"/me/referrals/{asked}")).QuerySelector(".page-head .chip")!.TextContent.ShouldContain("等待您授权");
        var given = await AddAsync(isGiven: true);

        foreach (var path in new[] { $"/me/referrals/{given}", $"/agency/referrals/{given}" })
        {
            var page = await (path.StartsWith("/me", StringComparison.Ordinal) ? graduate : recruiter).OpenAsync(path);
            page.QuerySelector("main .chip")!.TextContent.ShouldContain("已授权");
            page.QuerySelector("main [aria-current=step]")!.TextContent.ShouldContain("已授权");
        }

        (await graduate.OpenAsync("/me/progress")).QuerySelectorAll("main .chip").ShouldContain(chip => chip.TextContent.Contains("已授权"));
        (await recruiter.OpenAsync("/agency/referrals")).QuerySelectorAll("tbody .chip").ShouldContain(chip => chip.TextContent.Contains("已授权"));
    }

    [Fact]
    public async Task Where_no_agency_has_accepted_yet_the_centre_is_not_named_as_one()
    {
        using var graduate = await people.SignInAsync(Graduate, AccountRole.Graduate);
        var routed = await AddAsync(isGiven: false, accepted: false);

        foreach (var path in new[] { $"/me/referrals/{routed}", "/me/progress" })
        {
            var page = (await graduate.OpenAsync(path)).QuerySelector("main")!.TextContent;
            page.ShouldContain("还没有机构接收");
            page.ShouldNotContain("就业促进中心");
        }
    }

    private Task<Guid> AddAsync(bool isGiven, bool accepted = true) =>
        alliance.WithDbAsync(async db =>
        {
            var graduate = await db.Graduates.SingleAsync(row =>
                db.Accounts.Any(account => account.Id == row.AccountId && account.Email == Graduate)
            );
            var posting = new Posting
            {
                Id = db.NewId(),
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
                AgencyId = accepted ? agency : null,
                Origin = ReferralOrigin.Application,
                OpenedAt = db.Now,
            };
            ReferralStage[] stages = accepted ? [ReferralStage.Accepted, ReferralStage.ConsentAsked] : [];
            foreach (var stage in stages)
            {
                referral.Move(stage, db.Now, null).Succeeded.ShouldBeTrue();
                db.Add(
                    new ReferralStep
                    {
                        Id = db.NewId(),
                        ReferralId = referral.Id,
                        Stage = stage,
                        At = db.Now,
                        ActorName = "wang",
                    }
                );
            }

            db.AddRange(posting, referral);
            if (isGiven)
            {
                db.Add(Consent.GivenFor(referral, agency, db.NewId(), db.Now));
            }

            await db.SaveChangesAsync();
            return referral.Id;
        });
}
