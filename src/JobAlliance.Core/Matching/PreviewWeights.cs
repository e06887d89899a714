using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Matching;

/// <summary>What would change on the open market if weights were saved: the ten best postings of sampled résumés, before and after.</summary>
public sealed class PreviewWeights(AppDb db, MarketRows rows, FindMatches find, CurrentWeights current)
{
    private const int Best = 10;

    /// <summary>Résumés sampled at most.</summary>
    public const int Sample = 100;

    /// <summary>Graduates shown one by one.</summary>
    public const int Described = 6;

    /// <summary>One graduate's ten best postings, best first.</summary>
    public sealed record Change(Guid GraduateId, IReadOnlyList<Judgement> Before, IReadOnlyList<Judgement> After)
    {
        /// <summary>Among the ten best only afterwards.</summary>
        public IEnumerable<Guid> New => Ids(After).Except(Ids(Before));

        /// <summary>Among the ten best only before.</summary>
        public IEnumerable<Guid> Dropped => Ids(Before).Except(Ids(After));

        /// <summary>Among the ten best both times, at another place.</summary>
        public IEnumerable<Guid> Moved => Ids(After).Where((id, place) => Ids(Before).ToList().IndexOf(id) is >= 0 and var before && before != place);

        private static IEnumerable<Guid> Ids(IReadOnlyList<Judgement> judgements) => judgements.Select(one => one.PostingId);
    }

    /// <summary>Somebody without a name, as in the review queue.</summary>
    public sealed record Person(string? University, string? Major, Degree Degree);

    public sealed record Place(string Title, string EmployerName);

    /// <param name="Resumes">How many were sampled.</param>
    /// <param name="ScoreChange">How much the mean score of the ten best changes, in points.</param>
    /// <param name="Changes">Graduates for whom something changes, those with the most new postings first.</param>
    /// <param name="People">Who the first <see cref="Described"/> of them are.</param>
    /// <param name="Postings">The postings of those.</param>
    public sealed record View(
        int Resumes,
        double ScoreChange,
        IReadOnlyList<Change> Changes,
        IReadOnlyDictionary<Guid, Person> People,
        IReadOnlyDictionary<Guid, Place> Postings
    )
    {
        public int New => Changes.Sum(change => change.New.Count());

        public int Dropped => Changes.Sum(change => change.Dropped.Count());

        public int Moved => Changes.Sum(change => change.Moved.Count());
    }

    /// <summary>Errors: <c>common.staff-only</c>, <c>weights.invalid</c>.</summary>
    public async Task<Result<View>> HandleAsync(ScoringWeights proposed, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        if (proposed.FindWrong() is { } field)
        {
            return Error.Invalid("weights.invalid", field);
        }

        var compared = new List<Change>();
        foreach (var resume in await rows.ResumesAsync(await SampleAsync(cancellationToken), cancellationToken))
        {
            var before = await find.ForResumeAsync(resume.Profile, current.Value, db.Today, Best, cancellationToken);
            var after = await find.ForResumeAsync(resume.Profile, proposed, db.Today, Best, cancellationToken);
            compared.Add(new Change(resume.Id, before, after));
        }

        Change[] changes =
        [
            .. compared
                .Where(change => change.New.Any() || change.Dropped.Any() || change.Moved.Any())
                .OrderByDescending(change => change.New.Count())
                .ThenBy(change => change.GraduateId),
        ];
        var mean = Mean(compared.SelectMany(change => change.After)) - Mean(compared.SelectMany(change => change.Before));
        var described = changes.Take(Described).ToList();
        return new View(
            compared.Count,
            mean,
            changes,
            await PeopleAsync(described, cancellationToken),
            await PlacesAsync(described, cancellationToken)
        );
    }

    private async Task<Dictionary<Guid, Person>> PeopleAsync(List<Change> changes, CancellationToken cancellationToken)
    {
        var ids = changes.ConvertAll(change => change.GraduateId);
        return await db
            .Graduates.Where(graduate => ids.Contains(graduate.Id))
            .ToDictionaryAsync(one => one.Id, one => new Person(one.University, one.Major, one.Degree), cancellationToken);
    }

    private async Task<Dictionary<Guid, Place>> PlacesAsync(List<Change> changes, CancellationToken cancellationToken)
    {
        var ids = changes.SelectMany(change => change.New.Concat(change.Dropped)).Distinct().ToList();
        return await db
            .Postings.Where(posting => ids.Contains(posting.Id))
            .Select(posting => new
            {
                posting.Id,
                posting.Title,
                posting.EmployerName,
            })
            .ToDictionaryAsync(one => one.Id, one => new Place(one.Title, one.EmployerName), cancellationToken);
    }

    /// <summary>Evenly over all who look for work, in the order of their keys, so that two previews see the same ones.</summary>
    private async Task<IReadOnlyList<Guid>> SampleAsync(CancellationToken cancellationToken)
    {
        var all = await db
            .Graduates.Where(graduate => graduate.SubmittedVersion > 0 && graduate.HiredAt == null)
            .OrderBy(graduate => graduate.Id)
            .Select(graduate => graduate.Id)
            .ToListAsync(cancellationToken);
        var step = Math.Max(1, (all.Count + Sample - 1) / Sample);
        return [.. all.Where((_, at) => at % step == 0)];
    }

    private static double Mean(IEnumerable<Judgement> judgements) => judgements.Select(one => one.Score).DefaultIfEmpty().Average();
}
