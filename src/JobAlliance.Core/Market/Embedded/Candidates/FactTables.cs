using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>
/// What a résumé makes of the facts that a shelf's columns hold, as tables of 64 bytes: 0 for a fact that fails a hard constraint, else 1 and the points in
/// units, rounded up. Tables of one side never add to more than a byte holds. A fact that is the same for all postings only adds to a constant.
/// </summary>
internal sealed class FactTables
{
    private const int MostColumns = 4;

    private readonly byte[] bytes = new byte[MostColumns * 64];
    private readonly byte[][] codes = new byte[MostColumns][];
    private double unit;
    private double constant;

    /// <summary>Columns in use.</summary>
    public int Count { get; private set; }

    /// <summary>Set when a fact that all postings share fails a hard constraint.</summary>
    public bool FailsAll { get; private set; }

    /// <summary>One unit in 1/<see cref="MatchScratch.Scale"/>, rounded up.</summary>
    public int Unit => (int)Math.Ceiling(unit * MatchScratch.Scale);

    /// <summary>What is to be added to the sum of units, in 1/<see cref="MatchScratch.Scale"/>.</summary>
    public int Constant => (int)Math.Ceiling(constant * MatchScratch.Scale) - (Count * Unit);

    public ReadOnlySpan<byte> Codes(int column) => codes[column];

    public ReadOnlySpan<byte> Table(int column) => bytes.AsSpan(column * 64, 64);

    /// <summary>Begins a side whose columns are worth at most this much together, 0..1.</summary>
    public void Begin(double most) => (unit, constant, Count, FailsAll) = (Math.Max(most, 1e-6) / (255 - (2 * MostColumns)), 0, 0, false);

    public void Add(double points) => constant += points;

    /// <summary>Adds a column.</summary>
    /// <param name="points">What a fact brings, 0..1; NaN when it fails a hard constraint.</param>
    /// <param name="most">The most that any fact could bring.</param>
    public void Add<T, TState>(CodeColumn<T> column, in TState state, Func<TState, T, double> points, double most)
        where T : struct
    {
        if (column.IsConstant)
        {
            var all = points(state, column.Facts[0]);
            FailsAll |= double.IsNaN(all);
            constant += double.IsNaN(all) ? 0 : all;
            return;
        }

        var table = bytes.AsSpan(Count * 64, 64);
        for (var i = 0; i < column.Facts.Length; i++)
        {
            table[i] = Byte(points(state, column.Facts[i]));
        }

        table[CodeColumn<T>.Others] = column.HasOthers ? Byte(most) : (byte)0;
        codes[Count++] = column.Codes;
    }

    private byte Byte(double points) => double.IsNaN(points) ? (byte)0 : (byte)(1 + Math.Ceiling(points / unit - 1e-9));
}

/// <summary>Fills <see cref="FactTables"/> with what the components of <see cref="Measurer"/> make of every fact.</summary>
internal static class FactPoints
{
    private readonly record struct Query(CompiledResume Resume, Judge Judge, int City);

    public static void Asks(CompiledResume resume, PostingShelf shelf, Judge judge, FactTables tables)
    {
        var (query, shares) = (new Query(resume, judge, 0), judge.Shares);
        var ask = shares[ComponentKind.Experience] + shares[ComponentKind.Degree];
        var extra = shares[ComponentKind.Major] + shares[ComponentKind.NiceSkills] + shares[ComponentKind.LanguagesAndCertificates];
        tables.Begin(ask + extra);
        tables.Add(shelf.Asks, query, static (q, facts) => Ask(q, facts), ask);
        tables.Add(shelf.Extras, query, static (q, facts) => Extra(q, facts), extra);
    }

    public static void Wants(CompiledResume resume, PostingShelf shelf, Judge judge, FactTables tables)
    {
        var (query, shares) = (new Query(resume, judge, shelf.Facts[0].City), judge.Shares);
        var (district, salary) = (shares[ComponentKind.District], shares[ComponentKind.Salary]);
        var choice = shares[ComponentKind.EmploymentType] + shares[ComponentKind.Industry];
        tables.Begin(district + salary + choice);
        tables.Add(shelf.Districts, query, static (q, fact) => District(q, fact), district);
        tables.Add(shelf.Choices, query, static (q, facts) => Choice(q, facts), choice);
        if (resume.SalaryWish <= 0)
        {
            tables.Add(salary);
            return;
        }

        tables.Add(shelf.SalaryHighs, query, static (q, step) => High(q, step), salary);
        tables.Add(shelf.SalaryLows, query, static (q, step) => Low(q, step), salary);
    }

    private static double Ask(in Query q, AskFacts facts)
    {
        var fails = q.Resume.Degree != Degree.None && q.Resume.Degree < facts.Degree;
        return fails
            ? double.NaN
            : Points(q, ComponentKind.Experience, q.Judge.Measurer.Experience(q.Resume, facts.Months, 1))
                + Points(q, ComponentKind.Degree, Measurer.DegreeOf(q.Resume, facts.Degree));
    }

    private static double Extra(in Query q, ExtraFacts facts) =>
        Points(q, ComponentKind.Major, q.Judge.Measurer.Major(q.Resume, facts.Majors))
        + Points(q, ComponentKind.NiceSkills, facts.HasNice ? 0 : 1)
        + Points(q, ComponentKind.LanguagesAndCertificates, facts.HasProof ? 0 : 1);

    private static double District(in Query q, int district)
    {
        var fails = q.Resume.DistrictIsMust && q.Resume.Districts.Length > 0 && !q.Resume.Districts.AsSpan().Contains(district);
        return fails ? double.NaN : Points(q, ComponentKind.District, q.Judge.Measurer.District(q.Resume, q.City, district));
    }

    private static double Choice(in Query q, ChoiceFacts facts)
    {
        var type = Measurer.TypeOf(q.Resume, facts.Type);
        var fails = q.Resume.EmploymentTypeIsMust && !(type > 0);
        return fails
            ? double.NaN
            : Points(q, ComponentKind.EmploymentType, type) + Points(q, ComponentKind.Industry, Measurer.Industry(q.Resume, facts.Industry));
    }

    private static double High(in Query q, byte step)
    {
        var edge = SalarySteps.UpperEdge(step);
        var fails = q.Resume.SalaryIsMust && edge < q.Resume.SalaryWish;
        return fails ? double.NaN : Points(q, ComponentKind.Salary, q.Judge.Measurer.Salary(q.Resume, 0, edge));
    }

    /// <summary>What a lower end that meets the wish brings on top of an upper end that does.</summary>
    private static double Low(in Query q, byte step) =>
        Points(q, ComponentKind.Salary, SalarySteps.UpperEdge(step) >= q.Resume.SalaryWish ? 1 - q.Judge.Weights.Place.SalaryReached : 0);

    private static double Points(in Query q, ComponentKind kind, double value) => double.IsNaN(value) ? 0 : q.Judge.Shares[kind] * value;
}
