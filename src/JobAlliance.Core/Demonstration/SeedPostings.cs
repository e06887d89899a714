using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;

namespace JobAlliance.Core.Demonstration;

/// <summary>The postings of the demonstration: most belong to the agency that is strong in their trade, some to another, some to the centre.</summary>
/// <param name="since">How long ago the oldest was written.</param>
internal sealed class SeedPostings(AppDb db, Dice dice, IReadOnlyList<Trade> trades, PostingMaker maker, TimeSpan since)
{
    /// <summary>Of the identifiers of all postings that come with it.</summary>
    public const string Prefix = "DEMO-";

    private const int Batch = 200;
    private const double CentreShare = 0.08;

    /// <param name="numbers">The first to add and the one after the last, counted from 1.</param>
    public async Task AddAsync(
        IReadOnlyList<(Guid Id, DemonstrationAgency Plan)> agencies,
        (int From, int To) numbers,
        CancellationToken cancellationToken
    )
    {
        for (var number = numbers.From; number < numbers.To; number++)
        {
            var trade = dice.Weighted(trades, one => one.Share);
            db.Postings.Add(NewPosting(OwnerOf(trade, agencies), trade, number));
            if (number % Batch == 0 || number + 1 == numbers.To)
            {
                db.RaisePostingsChanged(db.Postings.Local.Where(posting => posting.Status != PostingStatus.Draft).Select(posting => posting.Id));
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }

    private Guid? OwnerOf(Trade trade, IReadOnlyList<(Guid Id, DemonstrationAgency Plan)> agencies)
    {
        if (dice.Chance(CentreShare))
        {
            return null;
        }

        var strong = agencies.Where(agency => agency.Plan.Trades.Contains(trade.Key)).ToList();
        return strong.Count > 0 && dice.Chance(0.85) ? dice.One(strong).Id : dice.One(agencies).Id;
    }

    private Posting NewPosting(Guid? owner, Trade trade, int number)
    {
        var created = db.Now.AddMinutes(-dice.Between(30, (int)since.TotalMinutes));
        var posting = new Posting
        {
            Id = db.NewId(),
            AgencyId = owner,
            ExternalId = $"{Prefix}{number:D4}",
            Content = maker.Make(trade),
            Contact = maker.Contact(number),
            CreatedAt = created,
            UpdatedAt = created,
        };
        posting.SetContent(posting.Content);
        SetStatus(posting, created);
        return posting;
    }

    private void SetStatus(Posting posting, DateTimeOffset created)
    {
        var lot = dice.Between(1, 100);
        if (lot > 97)
        {
            return;
        }

        posting.Open(created);
        if (lot > 95)
        {
            posting.Shut(PostingStatus.Closed, Later(created));
        }
        else if (lot > 94)
        {
            posting.Filled = posting.Content.Openings;
            posting.Shut(PostingStatus.Filled, Later(created));
        }
    }

    private DateTimeOffset Later(DateTimeOffset created) => created + ((db.Now - created) / 2);
}
