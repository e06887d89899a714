using System.Collections.Concurrent;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>What the callers do, and what of it was accepted.</summary>
internal sealed class Load(ChaosOptions options, Uri door, string agencyKey) : IDisposable
{
    private const int Agencies = 2;
    private readonly List<Caller> graduates = [];
    private readonly StaffDesk staff = new(door, options.Decisions);
    private int done;

    /// <summary>Marks of accepted submissions, with the graduate and the version's number.</summary>
    public ConcurrentDictionary<string, (int Graduate, int Version)> Submitted { get; } = new();

    /// <summary>Identifiers of accepted postings.</summary>
    public ConcurrentDictionary<string, bool> Posted { get; } = new();

    /// <summary>Accepted operations.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>Matches that staff decided, and whether they approved.</summary>
    public IReadOnlyDictionary<Guid, bool> Decided => staff.Decided;

    public int Accepted => Submitted.Count + Posted.Count + Decided.Count;

    public int Total => options.Submissions + PostingCount + options.Decisions;

    private int PostingCount => options.Submissions / 4;

    public async Task RegisterAsync()
    {
        await staff.SignInAsync();
        for (var graduate = 0; graduate < options.Graduates; graduate++)
        {
            var caller = new Caller(door, graduate);
            graduates.Add(caller);
            await caller.RegisterAsync($"测试毕业生{graduate}", Documents.Email(graduate));
        }
    }

    /// <summary>Eight graduates, an agency's systems and a member of staff at once, until all is accepted.</summary>
    public async Task RunAsync()
    {
        var people = Parallel.ForEachAsync(
            Enumerable.Range(0, graduates.Count),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (graduate, _) => await SubmitAllAsync(graduate)
        );
        var systems = Enumerable.Range(0, Agencies).Select(PostAllAsync);
        var submitting = Task.WhenAll([people, .. systems]);
        await Task.WhenAll(submitting, staff.RunAsync(() => submitting.IsCompleted, () => Interlocked.Increment(ref done)));
    }

    public void Dispose()
    {
        graduates.ForEach(caller => caller.Dispose());
        staff.Dispose();
    }

    private async Task SubmitAllAsync(int graduate)
    {
        var version = 0;
        for (var number = graduate; number < options.Submissions; number += graduates.Count)
        {
            version++;
            var mark = $"mark{graduate}x{version}x";
            await graduates[graduate].SendAsync(HttpMethod.Put, "/api/v1/me/resume", Documents.Resume(graduate, version, mark), null);
            await graduates[graduate].SendAsync(HttpMethod.Post, "/api/v1/me/resume/submissions", null, mark);
            Submitted[mark] = (graduate, version);
            Interlocked.Increment(ref done);
        }
    }

    private async Task PostAllAsync(int system)
    {
        using var caller = new Caller(door, 200 + system, agencyKey);
        for (var number = system; number < PostingCount; number += Agencies)
        {
            var identifier = $"api-{number}";
            await caller.SendAsync(HttpMethod.Post, "/api/v1/postings", Documents.Posting(identifier, number), identifier);
            Posted[identifier] = true;
            Interlocked.Increment(ref done);
        }
    }
}
