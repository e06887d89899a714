using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Market;
using JobAlliance.Tests.Support;
using NSubstitute;

namespace JobAlliance.Tests.Core.Market;

/// <summary>An index that has not heard yet of what a graduate wants: the database has the last word.</summary>
public sealed class SearchResumesTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly IMarketSearch market = Substitute.For<IMarketSearch>();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task An_agency_that_was_just_blocked_is_shown_nothing_by_an_index_that_is_behind()
    {
        await using var db = database.Open();
        var (blocked, other) = (db.NewId(), db.NewId());
        var graduate = await AddGraduateAsync(db, blocked);
        var hit = new MarketHit(graduate, 1, null, null);
        market.SearchResumesAsync(default!, default).ReturnsForAnyArgs(new MarketHits(new Page<MarketHit>([hit], 1, null), []));

        (await FoundByAsync(db, blocked)).ShouldBeEmpty();
        (await FoundByAsync(db, other)).ShouldBe([graduate]);
    }

    private async Task<IEnumerable<Guid>> FoundByAsync(AppDb db, Guid agency)
    {
        var actor = new Actor(ActorKind.AgencyMember, null, "测试", agency);
        var found = await new SearchResumes(market, db).HandleAsync(new ResumeQuery(), actor, TestContext.Current.CancellationToken);
        return found.Value.Items.Select(row => row.GraduateId);
    }

    private static async Task<Guid> AddGraduateAsync(AppDb db, Guid blocked)
    {
        var graduate = new Graduate
        {
            Id = db.NewId(),
            CreatedAt = db.Now,
            SubmittedVersion = 1,
            IsVisible = true,
        };
        db.Graduates.Add(graduate);
        db.ResumeVersions.Add(
            new ResumeVersion
            {
                Id = db.NewId(),
                GraduateId = graduate.Id,
                Number = 1,
                Resume = new Resume { Headline = "会计" },
                Wishes = new Wishes { BlockedAgencies = [blocked] },
                SubmittedAt = db.Now,
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return graduate.Id;
    }
}
