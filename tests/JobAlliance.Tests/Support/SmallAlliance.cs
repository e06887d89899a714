using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace JobAlliance.Tests.Support;

/// <summary>One agency with an owner, a recruiter and a counsellor, another agency's owner, and staff; at a time that stands still.</summary>
public sealed class SmallAlliance : IDisposable
{
    private readonly TestDatabase database;

    public SmallAlliance()
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        database = new TestDatabase(Clock);
        using var db = database.Open();
        AgencyId = AddAgency(db, "静安人才服务", Today.AddDays(400));
        OtherAgencyId = AddAgency(db, "申江人力", Today.AddDays(400));
        Owner = AddMember(db, AgencyId, "陈主管", AgencyRole.Owner);
        Recruiter = AddMember(db, AgencyId, "李招聘", AgencyRole.Recruiter);
        Counsellor = AddMember(db, AgencyId, "周指导", AgencyRole.Counsellor);
        OtherOwner = AddMember(db, OtherAgencyId, "赵主管", AgencyRole.Owner);
        db.SaveChanges();
    }

    public FakeTimeProvider Clock { get; }

    public DateOnly Today => Clock.TodayInChina();

    public Guid AgencyId { get; }

    public Guid OtherAgencyId { get; }

    public Actor Owner { get; }

    public Actor Recruiter { get; }

    public Actor Counsellor { get; }

    public Actor OtherOwner { get; }

    public Actor Staff { get; } = new(ActorKind.Staff, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "王科长");

    public AppDb Open() => database.Open();

    public void Dispose() => database.Dispose();

    /// <summary>A posting that lacks nothing.</summary>
    public PostingContent Content(string title = "Java开发工程师") =>
        new()
        {
            Title = title,
            EmployerName = "明远软件",
            Description = "参与平台的设计与开发。",
            MustSkills = ["Java"],
            City = "上海",
            District = "静安",
            Salary = new SalaryRange(8000, 11000, 13),
            ValidThrough = Today.AddDays(30),
        };

    public async Task<Guid> PublishedAsync(string title = "Java开发工程师", Guid? agencyId = null)
    {
        await using var db = Open();
        var posting = new Posting
        {
            Id = db.NewId(),
            AgencyId = agencyId ?? AgencyId,
            Content = Content(title),
            CreatedAt = db.Now,
        };
        posting.SetContent(posting.Content);
        posting.Open(db.Now);
        db.Postings.Add(posting);
        await db.SaveChangesAsync();
        return posting.Id;
    }

    /// <summary>How many events of a kind wait in the outbox.</summary>
    public async Task<int> RaisedAsync<TMessage>()
    {
        await using var db = Open();
        var type = typeof(TMessage).FullName;
        return await db.Outbox.CountAsync(message => message.Type == type);
    }

    public async Task ChangeAgencyAsync(Action<Agency> change)
    {
        await using var db = Open();
        change(await db.Agencies.SingleAsync(agency => agency.Id == AgencyId));
        await db.SaveChangesAsync();
    }

    private Guid AddAgency(AppDb db, string name, DateOnly licence)
    {
        var agency = new Agency
        {
            Id = db.NewId(),
            Name = name,
            JoinedOn = Today.AddDays(-100),
            LicenceNumber = "310106202600001",
            LicenceExpiresOn = licence,
        };
        db.Agencies.Add(agency);
        return agency.Id;
    }

    private static Actor AddMember(AppDb db, Guid agencyId, string name, AgencyRole role)
    {
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = name,
            Role = AccountRole.AgencyMember,
            Email = $"{db.NewId():N}@example.org",
            CreatedAt = db.Now,
        };
        db.Accounts.Add(account);
        db.AgencyMembers.Add(
            new AgencyMember
            {
                Id = db.NewId(),
                AgencyId = agencyId,
                AccountId = account.Id,
                Role = role,
                JoinedAt = db.Now,
            }
        );
        return new Actor(ActorKind.AgencyMember, account.Id, name, agencyId);
    }
}
