using System.Diagnostics;
using System.Text.Json;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Data;

/// <summary>
/// The truth. State, its event (<see cref="Raise"/>), its audit line (<see cref="Audit"/>) and its timeline line are saved by one <c>SaveChanges</c>.
/// A provider adds only column types, the unique-violation test and its migrations.
/// </summary>
public abstract class AppDb(DbContextOptions options, TimeProvider clock) : DbContext(options)
{
    private readonly OrderedIds ids = new();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Login> Logins => Set<Login>();

    public DbSet<Alliance> Alliances => Set<Alliance>();

    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<AgencyMember> AgencyMembers => Set<AgencyMember>();

    public DbSet<AgencyKey> AgencyKeys => Set<AgencyKey>();

    public DbSet<Graduate> Graduates => Set<Graduate>();

    public DbSet<ResumeVersion> ResumeVersions => Set<ResumeVersion>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<Match> Matches => Set<Match>();

    public DbSet<ProfileSnapshot> ProfileSnapshots => Set<ProfileSnapshot>();

    public DbSet<WeightsVersion> WeightsVersions => Set<WeightsVersion>();

    public DbSet<StandingRule> StandingRules => Set<StandingRule>();

    public DbSet<Route> Routes => Set<Route>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferralStep> ReferralSteps => Set<ReferralStep>();

    public DbSet<Interview> Interviews => Set<Interview>();

    public DbSet<GuidanceTask> GuidanceTasks => Set<GuidanceTask>();

    public DbSet<MessageThread> Threads => Set<MessageThread>();

    public DbSet<ThreadMessage> ThreadMessages => Set<ThreadMessage>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeRead> NoticeReads => Set<NoticeRead>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<TimelineEntry> TimelineEntries => Set<TimelineEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<AcceptedRequest> AcceptedRequests => Set<AcceptedRequest>();

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The day in China, where every deadline, licence and valid-through is meant.</summary>
    public DateOnly Today => clock.TodayInChina();

    /// <summary>Identifiers of one unit of work sort in the order of their making.</summary>
    public Guid NewId() => ids.Next(clock.GetUtcNow());

    /// <summary>Adds an event to the outbox; it is saved, or not, together with the state that it tells of.</summary>
    public void Raise<TMessage>(TMessage message)
        where TMessage : class
    {
        var now = Now;
        Outbox.Add(
            new OutboxMessage
            {
                Id = NewId(),
                Type = typeof(TMessage).FullName!,
                Body = JsonSerializer.Serialize(message, Json.Options),
                TraceParent = Activity.Current?.Id,
                CreatedAt = now,
                NextAttemptAt = now,
            }
        );
    }

    /// <summary>Adds a line to the audit log.</summary>
    public void Audit(Actor actor, string action, string subjectKind, Guid subjectId, string? purpose = null, string? detail = null) =>
        AuditEntries.Add(
            new AuditEntry
            {
                Id = NewId(),
                At = Now,
                ActorKind = actor.Kind,
                ActorId = actor.AccountId,
                ActorName = actor.Name,
                AgencyId = actor.AgencyId,
                Action = action,
                SubjectKind = subjectKind,
                SubjectId = subjectId,
                Purpose = purpose,
                Detail = detail,
            }
        );

    /// <summary>True when the database refused a row because a unique index already has its key.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>
    /// Saves, and answers what people can cause: somebody else changed the row first (<see cref="ErrorKind.Stale"/>), or such a row exists (<see cref="ErrorKind.Conflict"/>).
    /// </summary>
    public async Task<Result> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Error.Stale("common.changed-meanwhile");
        }
        catch (DbUpdateException exception) when (IsUniqueViolation(exception))
        {
            return Error.Conflict("common.exists-already");
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        GuardRows();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        GuardRows();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);

    private void GuardRows()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.Entity is AuditEntry && entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException("The audit log is append-only.");
            }

            if (entry is { Entity: IVersioned versioned, State: EntityState.Modified })
            {
                versioned.Version++;
            }
            else if (entry is { Entity: IVersioned { Version: 0 } added, State: EntityState.Added })
            {
                added.Version = 1;
            }
        }
    }
}
