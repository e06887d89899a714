using JobAlliance.Core;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Support;

/// <summary>A small alliance with every use case and every consumer, and a bus that a test turns by hand.</summary>
public sealed class Scenario : IDisposable
{
    private readonly ServiceProvider services;

    public Scenario()
    {
        var subscriptions = Subscriptions.In(typeof(Subscriptions).Assembly);
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(Alliance.Clock)
            .AddSingleton(subscriptions)
            .AddScoped<AppDb>(_ => Alliance.Open())
            .AddSingleton<EmbeddedMarketIndex>()
            .AddSingleton<IMarketIndex>(provider => provider.GetRequiredService<EmbeddedMarketIndex>())
            .AddSingleton<IMarketSearch>(provider => provider.GetRequiredService<EmbeddedMarketIndex>())
            .AddCore();
        foreach (var subscription in subscriptions.All)
        {
            collection.AddScoped(subscription.Consumer);
        }

        services = collection.BuildServiceProvider();
    }

    public SmallAlliance Alliance { get; } = new();

    public Actor Staff => Alliance.Staff;

    public void Dispose()
    {
        services.Dispose();
        Alliance.Dispose();
    }

    /// <summary>Runs one use case in a scope of its own, as a request would.</summary>
    public async Task<TAnswer> RunAsync<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> run)
        where TUseCase : notnull
    {
        Alliance.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read)
    {
        await using var db = Alliance.Open();
        return await read(db);
    }

    public async Task ChangeAsync(Func<AppDb, Task> change)
    {
        await using var db = Alliance.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Both agencies refer and guide, with room.</summary>
    public Task OpenAgenciesAsync(Action<Agency>? change = null) =>
        ChangeAsync(async db =>
        {
            foreach (var agency in await db.Agencies.ToListAsync())
            {
                (agency.Services, agency.ReferralCapacity, agency.GuidanceSlotsPerWeek) = (AgencyServices.Referral | AgencyServices.Guidance, 10, 5);
                change?.Invoke(agency);
            }
        });

    /// <summary>A graduate with an account and a submitted résumé.</summary>
    public async Task<Actor> GraduateAsync(string name = "林同学", Wishes? wishes = null)
    {
        await using var db = Alliance.Open();
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = name,
            Role = AccountRole.Graduate,
            CreatedAt = db.Now,
        };
        var graduate = new Graduate
        {
            Id = db.NewId(),
            AccountId = account.Id,
            Name = name,
            Phone = "13800000000",
            Email = "lin@example.org",
            City = "上海",
            SubmittedVersion = 1,
            DraftWishes = wishes ?? new Wishes(),
            CreatedAt = db.Now,
        };
        var resume = new Resume { Skills = [new ResumeSkill("Java")] };
        db.AddRange(account, graduate, NewVersion(db, graduate.Id, resume, wishes ?? new Wishes()));
        await db.SaveChangesAsync();
        return new Actor(ActorKind.Graduate, account.Id, name, GraduateId: graduate.Id);
    }

    /// <summary>A match that waits for review.</summary>
    public async Task<Guid> MatchAsync(Guid graduateId, Guid postingId, double score = 80, IReadOnlyList<Gap>? gaps = null)
    {
        await using var db = Alliance.Open();
        var match = new Match
        {
            Id = db.NewId(),
            GraduateId = graduateId,
            PostingId = postingId,
            Score = score,
            Judgement = NewJudgement(graduateId, postingId, score, gaps ?? []),
            ResumeSnapshot = "r",
            PostingSnapshot = "p",
            Occupation = "backend-developer",
            ProposedAt = db.Now,
        };
        db.Matches.Add(match);
        await db.SaveChangesAsync();
        return match.Id;
    }

    /// <summary>Delivers everything in the outbox, and what comes of it; answers how many messages there were.</summary>
    public async Task<int> DrainAsync()
    {
        for (var delivered = 0; ; delivered++)
        {
            var message = await ReadAsync(db => db.Outbox.OrderBy(row => row.Id).FirstOrDefaultAsync());
            if (message is null)
            {
                return delivered;
            }

            await DeliverAsync(message);
            await ChangeAsync(db => db.Outbox.Where(row => row.Id == message.Id).ExecuteDeleteAsync());
        }
    }

    /// <summary>Delivers one message to each of its consumers, whether they had it or not.</summary>
    public async Task DeliverAsync(OutboxMessage message)
    {
        var type = typeof(Subscriptions).Assembly.GetType(message.Type)!;
        var body = System.Text.Json.JsonSerializer.Deserialize(message.Body, type, Json.Options)!;
        foreach (var subscription in Subscriptions.In(type.Assembly).To(message.Type))
        {
            await using var scope = services.CreateAsyncScope();
            var consumer = scope.ServiceProvider.GetRequiredService(subscription.Consumer);
            var delivery = scope.ServiceProvider.GetRequiredService<Delivery>();
            var deliver = typeof(Delivery).GetMethod(nameof(Delivery.DeliverAsync))!.MakeGenericMethod(type);
            await (Task)deliver.Invoke(delivery, [consumer, message.Id, body, CancellationToken.None])!;
        }
    }

    private static ResumeVersion NewVersion(AppDb db, Guid graduateId, Resume resume, Wishes wishes) =>
        new()
        {
            Id = db.NewId(),
            GraduateId = graduateId,
            Number = 1,
            Resume = resume,
            Wishes = wishes,
            SubmittedAt = db.Now,
        };

    private static Judgement NewJudgement(Guid graduateId, Guid postingId, double score, IReadOnlyList<Gap> gaps) =>
        new()
        {
            GraduateId = graduateId,
            PostingId = postingId,
            WeightsVersion = 1,
            Score = score,
            PostingAsks = score,
            GraduateWants = score,
            Known = 1,
            Gaps = gaps,
        };
}
