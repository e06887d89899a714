using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Embedded.Snapshots;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace JobAlliance.Tests.Core.Market.Snapshots;

/// <summary>A database, the file that a market is kept in, and processes that begin with both.</summary>
internal sealed class KeptMarket : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kept").FullName;

    public TestDatabase Database { get; } = new();

    public string File => Path.Combine(folder, "market.snapshot");

    public void Dispose()
    {
        Database.Dispose();
        Directory.Delete(folder, true);
    }

    /// <summary>A market built from the database's texts, and kept.</summary>
    public async Task<EmbeddedMarketIndex> BuildAsync()
    {
        await using var db = Database.Open();
        var index = Index();
        await new RebuildMarket(Rows(db), index).HandleAsync(null, TestContext.Current.CancellationToken);
        index.Save(Snapshot());
        return index;
    }

    /// <summary>The market of a process that begins now, and how many entries it read anew; null when it cannot begin with what was kept.</summary>
    public async Task<(EmbeddedMarketIndex Index, int ReadAnew)?> RestoreAsync(string? build = null)
    {
        await using var db = Database.Open();
        var index = Index();
        var outcome = await new RestoreMarket(Rows(db), index, Snapshot(build)).HandleAsync(TestContext.Current.CancellationToken);
        return outcome is var (_, readAnew) ? (index, readAnew) : null;
    }

    public async Task<Posting> AddPostingAsync(string title, Guid? agencyId = null)
    {
        await using var db = Database.Open();
        var posting = new Posting
        {
            Id = db.NewId(),
            AgencyId = agencyId,
            CreatedAt = db.Now,
            Content = new PostingContent
            {
                Title = title,
                EmployerName = "明远软件",
                Description = "熟悉 Java 和 Spring Boot",
                City = "上海",
                District = "静安",
            },
        };
        posting.SetContent(posting.Content);
        posting.Open(db.Now);
        db.Postings.Add(posting);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return posting;
    }

    public async Task ChangeAsync<T>(Guid id, Action<T> change)
        where T : class
    {
        await using var db = Database.Open();
        change((await db.FindAsync<T>([id], TestContext.Current.CancellationToken))!);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Guid> AddGraduateAsync(string headline)
    {
        await using var db = Database.Open();
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
                Resume = new Resume { Headline = headline, Summary = "熟悉 Java" },
                Wishes = new Wishes { Titles = [headline], City = "上海" },
                SubmittedAt = db.Now,
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return graduate.Id;
    }

    public static async Task<IReadOnlyList<Guid>> FindAsync(IMarketIndex index, string text)
    {
        var query = new PostingQuery { Text = text, OpenOn = new DateOnly(2026, 11, 22) };
        var found = await index.SearchPostingsAsync(query, TestContext.Current.CancellationToken);
        return [.. found.Hits.Items.Select(hit => hit.Id)];
    }

    private static MarketRows Rows(AppDb db) => new(db, Vocabularies.PostingReader, Vocabularies.ResumeReader);

    private static EmbeddedMarketIndex Index() => new(TimeProvider.System, new MatchScorer(new ScoringVocabulary()), new CurrentWeights(), _ => []);

    private SnapshotFile Snapshot(string? build = null)
    {
        var options = Options.Create(new EmbeddedMarketOptions { Folder = folder });
        return build is null
            ? new SnapshotFile(options, NullLogger<SnapshotFile>.Instance)
            : new SnapshotFile(options, NullLogger<SnapshotFile>.Instance) { Fingerprint = build };
    }
}
