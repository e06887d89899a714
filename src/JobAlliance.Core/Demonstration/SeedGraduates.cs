using JobAlliance.Core.Accounts;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Demonstration;

/// <summary>The graduates of the demonstration; the last few have a draft that they have not submitted.</summary>
/// <param name="since">How long ago the first of them registered.</param>
internal sealed class SeedGraduates(AppDb db, Dice dice, GraduateMaker maker, TimeSpan since)
{
    private const int Batch = 50;
    private const int Drafts = 4;

    /// <param name="numbers">The first to add and the one after the last, counted from 1.</param>
    /// <param name="all">How many there will be.</param>
    public async Task AddAsync((int From, int To) numbers, int all, CancellationToken cancellationToken)
    {
        for (var number = numbers.From; number < numbers.To; number++)
        {
            Add(number, isSubmitted: number <= all - Drafts);
            if (number % Batch == 0 || number + 1 == numbers.To)
            {
                Guid[] submitted = [.. db.Graduates.Local.Where(graduate => graduate.SubmittedVersion > 0).Select(graduate => graduate.Id)];
                if (submitted.Length > 0)
                {
                    db.Raise(new ResumesChanged(submitted));
                }

                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }

    private void Add(int number, bool isSubmitted)
    {
        var created = db.Now.AddMinutes(-dice.Between(60, (int)since.TotalMinutes));
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = maker.Name(),
            Role = AccountRole.Graduate,
            Email = EmailOf(number),
            CreatedAt = created,
        };
        var graduate = new Graduate
        {
            Id = db.NewId(),
            AccountId = account.Id,
            Name = account.DisplayName,
            Email = account.Email,
            Phone = $"1990000{number:D4}",
            CreatedAt = created,
            DraftSavedAt = created,
        };
        maker.Fill(graduate);
        db.Add(account);
        db.Add(graduate);
        if (isSubmitted)
        {
            Submit(graduate, created);
        }
    }

    private static string EmailOf(int number) =>
        number switch
        {
            1 => DemonstrationPeople.Graduate,
            2 => DemonstrationPeople.SecondGraduate,
            _ => $"graduate{number}@example.org",
        };

    private void Submit(Graduate graduate, DateTimeOffset at)
    {
        graduate.SubmittedVersion = 1;
        db.ResumeVersions.Add(
            new ResumeVersion
            {
                Id = db.NewId(),
                GraduateId = graduate.Id,
                Number = 1,
                Resume = graduate.Draft,
                Wishes = graduate.DraftWishes,
                SubmittedAt = at,
            }
        );
    }
}
