using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Vocabulary.Occupations;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>
/// Makes the alliance of the demonstration: a centre, ten agencies, graduates and postings, with the events that index and match them. Nobody and no company
/// in it exists. Does nothing when there is an alliance already.
/// </summary>
public sealed class SeedDemonstration(AppDb db, OccupationVocabulary occupations)
{
    /// <param name="Seed">The same seed makes the same demonstration.</param>
    public sealed record Request(int Seed = 1, int Graduates = 204, int Postings = 1200);

    /// <returns>False when there was an alliance already.</returns>
    public async Task<bool> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        if (await FoundAsync(request, days: 0, cancellationToken) is not { } arrivals)
        {
            return false;
        }

        await arrivals.UntilAsync(db, 1, Arrivals.Longest, cancellationToken);
        return true;
    }

    /// <summary>The alliance with its agencies and their people; who and what comes to it is up to the answer.</summary>
    /// <param name="days">Days until the demonstration is looked at; licences run out counted from there.</param>
    /// <returns>Null when there was an alliance already.</returns>
    internal async Task<Arrivals?> FoundAsync(Request request, int days, CancellationToken cancellationToken)
    {
        if (await db.Alliances.AnyAsync(cancellationToken))
        {
            return null;
        }

        var dice = new Dice(request.Seed);
        var trades = Trade.Load();
        var employers = new DemonstrationEmployers(trades, dice);
        AddRecord(request, isPlayed: days > 0);
        AddCentre();
        var agencies = AddAgencies(dice, trades, db.Today.AddDays(days));
        db.Alliances.Local.Single().ConveningAgencyId = agencies[0].Id;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new Arrivals(request, dice, trades, agencies, employers);
    }

    private void AddRecord(Request request, bool isPlayed) =>
        db.Add(
            new MadeDemonstration
            {
                Id = db.NewId(),
                Seed = request.Seed,
                Graduates = request.Graduates,
                Postings = request.Postings,
                FinishedAt = isPlayed ? null : db.Now,
            }
        );

    private void AddCentre()
    {
        db.Alliances.Add(
            new Alliance
            {
                Id = db.NewId(),
                Name = "人力资源机构助力大学生就业联盟（演示）",
                City = "上海",
                District = "静安",
                CentreName = "静安区就业促进中心（演示）",
            }
        );
        AddAccount("系统管理员", AccountRole.Administrator, DemonstrationPeople.Administrator);
        AddAccount("王科长", AccountRole.Staff, DemonstrationPeople.Staff);
        AddAccount("许老师", AccountRole.Staff, "staff2@example.org");
    }

    private List<(Guid Id, DemonstrationAgency Plan)> AddAgencies(Dice dice, IReadOnlyList<Trade> trades, DateOnly lookedAt)
    {
        var added = new List<(Guid Id, DemonstrationAgency Plan)>();
        foreach (var (number, plan) in DemonstrationAgency.Ten.Index())
        {
            var agency = NewAgency(plan, number + 1, trades, lookedAt);
            db.Agencies.Add(agency);
            db.Audit(Actor.System, "agency.joined", "agency", agency.Id);
            AddSeats(agency.Id, number + 1, plan, dice);
            added.Add((agency.Id, plan));
        }

        return added;
    }

    private Agency NewAgency(DemonstrationAgency plan, int number, IReadOnlyList<Trade> trades, DateOnly lookedAt)
    {
        var served = trades.Where(trade => plan.Trades.Contains(trade.Key)).ToList();
        return new Agency
        {
            Id = db.NewId(),
            Name = plan.Name,
            Description = plan.Description,
            LicenceNumber = $"（演示）31010620{number:D2}0{number:D4}",
            LicenceExpiresOn = lookedAt.AddDays(plan.LicenceDays),
            JoinedOn = lookedAt.AddDays(-400 + (number * 12)),
            Industries = [.. served.Select(trade => trade.Industry).Distinct()],
            Occupations =
            [
                .. served
                    .SelectMany(trade => trade.Titles)
                    .SelectMany(title => occupations.Read(title).Take(1))
                    .Select(found => found.Key)
                    .Distinct(),
            ],
            Districts = [.. plan.Districts],
            Services = plan.Services,
            ReferralCapacity = plan.ReferralCapacity,
            GuidanceSlotsPerWeek = plan.GuidanceSlots,
            IntakePaused = plan.IsPaused,
        };
    }

    private void AddSeats(Guid agencyId, int number, DemonstrationAgency plan, Dice dice)
    {
        var suffix = number == 1 ? "" : $"{number}";
        Seat(
            agencyId,
            AddAccount($"{dice.One(["陈", "陆", "沈", "方"])}经理", AccountRole.AgencyMember, $"owner{suffix}@example.org"),
            AgencyRole.Owner
        );
        Seat(
            agencyId,
            AddAccount($"{dice.One(["李", "吴", "郑", "顾"])}顾问", AccountRole.AgencyMember, $"recruiter{suffix}@example.org"),
            AgencyRole.Recruiter
        );
        if (plan.Services.HasFlag(AgencyServices.Guidance))
        {
            Seat(
                agencyId,
                AddAccount($"{dice.One(["周", "蒋", "金", "俞"])}老师", AccountRole.AgencyMember, $"counsellor{suffix}@example.org"),
                AgencyRole.Counsellor
            );
        }
    }

    private Guid AddAccount(string name, AccountRole role, string email)
    {
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = name,
            Role = role,
            Email = email,
            CreatedAt = db.Now,
        };
        db.Accounts.Add(account);
        return account.Id;
    }

    private void Seat(Guid agencyId, Guid accountId, AgencyRole role) =>
        db.AgencyMembers.Add(
            new AgencyMember
            {
                Id = db.NewId(),
                AgencyId = agencyId,
                AccountId = accountId,
                Role = role,
                JoinedAt = db.Now,
            }
        );
}
