using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Market;

public sealed class RebuildMarketTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly EmbeddedMarketIndex index = new(TimeProvider.System, new MatchScorer(new ScoringVocabulary()), new CurrentWeights(), _ => []);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_market_built_from_the_database_finds_what_is_published_and_submitted()
    {
        await using var db = database.Open();
        AddPosting(db, "Java开发工程师", PostingStatus.Published);
        AddPosting(db, "Java架构师", PostingStatus.Draft);
        AddGraduate(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var rows = new MarketRows(db, Vocabularies.PostingReader, Vocabularies.ResumeReader);
        var outcome = await new RebuildMarket(rows, index).HandleAsync(null, TestContext.Current.CancellationToken);

        outcome.Taken.ShouldBe(2);
        var hits = await index.SearchPostingsAsync(new PostingQuery { Text = "java", OpenOn = db.Today }, TestContext.Current.CancellationToken);
        hits.Hits.Total.ShouldBe(1);
        var status = await index.GetStatusAsync(TestContext.Current.CancellationToken);
        (status.Postings, status.Resumes, status.IsReady).ShouldBe((1, 1, true));
    }

    private static void AddPosting(AppDb db, string title, PostingStatus status)
    {
        var posting = new Posting
        {
            Id = db.NewId(),
            CreatedAt = db.Now,
            PublishedAt = db.Now,
            Status = status,
            Content = new PostingContent { Title = title, EmployerName = "明远软件" },
        };
        posting.SetContent(posting.Content);
        db.Postings.Add(posting);
    }

    private static void AddGraduate(AppDb db)
    {
        var graduate = new Graduate
        {
            Id = db.NewId(),
            CreatedAt = db.Now,
            SubmittedVersion = 1,
        };
        db.Graduates.Add(graduate);
        db.ResumeVersions.Add(
            new ResumeVersion
            {
                Id = db.NewId(),
                GraduateId = graduate.Id,
                Number = 1,
                Resume = new Resume { Headline = "Java开发" },
                Wishes = new Wishes(),
                SubmittedAt = db.Now,
            }
        );
    }
}
