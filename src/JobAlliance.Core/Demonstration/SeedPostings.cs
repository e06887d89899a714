using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;

namespace JobAlliance.Core.Demonstration;

/// <summary>The postings of the demonstration: most belong to the agency that is strong in their trade, some to another, some to the centre.</summary>
internal sealed class SeedPostings(AppDb db, Dice dice, IReadOnlyList<Trade> trades, PostingMaker maker)
{
    private const int Batch = 200;
    private const double CentreShare = 0.08;

    public async Task AddAsync(IReadOnlyList<(Guid Id, DemonstrationAgency Plan)> agencies, int count, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= count; number++)
        {
            var trade = dice.Weighted(trades, one => one.Share);
            db.Postings.Add(NewPosting(OwnerOf(trade, agencies), trade, number));
            if (number % Batch == 0 || number == count)
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
        var created = db.Now.AddMinutes(-dice.Between(30, 45 * 24 * 60));
        var posting = new Posting
        {
            Id = db.NewId(),
            AgencyId = owner,
            ExternalId = $"DEMO-{number:D4}",
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
            posting.Shut(PostingStatus.Closed, db.Now.AddDays(-1));
        }
        else if (lot > 94)
        {
            posting.Filled = posting.Content.Openings;
            posting.Shut(PostingStatus.Filled, db.Now.AddDays(-2));
        }
    }
}
