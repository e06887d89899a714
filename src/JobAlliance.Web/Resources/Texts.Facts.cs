using System.Globalization;
using JobAlliance.Core.Common;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Web.Resources;

/// <summary>How facts are written: days and times of China, pay, degrees, and what is unknown.</summary>
public sealed partial class Texts
{
    /// <summary>未填写: somebody could have said it and did not.</summary>
    public string NotSaid => this["Frame.NotSaid"];

    /// <summary>未知: nobody knows yet.</summary>
    public string Unknown => this["Frame.Unknown"];

    public string OrNotSaid(string? value) => string.IsNullOrWhiteSpace(value) ? NotSaid : value;

    /// <summary>11月24日（周二）14:00, with the year when it is not this one.</summary>
    public string Moment(DateTimeOffset at) => $"{Day(at.DateInChina())}{(IsChinese ? "" : ", ")}{Time(at)}";

    public string Time(DateTimeOffset at) => at.ToOffset(Clock.ChinaOffset).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>11月24日（周二）, with the year when it is not this one.</summary>
    public string Day(DateOnly day)
    {
        var withYear = day.Year != clock.TodayInChina().Year;
        return day.ToString(this[withYear ? "Frame.DayWithYear" : "Frame.Day"], CultureInfo.CurrentUICulture);
    }

    public string Day(DateOnly? day) => day is { } known ? Day(known) : NotSaid;

    /// <summary>'3 天前' or 'in 2 days': only ever beside the date or with it on hover.</summary>
    public string Ago(DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        var future = at > now;
        var span = future ? at - now : now - at;
        var (unit, count) = span switch
        {
            { TotalMinutes: < 1 } => ("Now", 0),
            { TotalHours: < 1 } => ("Minutes", (int)span.TotalMinutes),
            { TotalDays: < 1 } => ("Hours", (int)span.TotalHours),
            _ => ("Days", (int)span.TotalDays),
        };
        return unit == "Now" ? this["Frame.AgoNow"] : this[$"Frame.{(future ? "In" : "Ago")}{unit}", count];
    }

    /// <summary>8,000–11,000 元/月 · 13薪; 薪资面议 when it is not said.</summary>
    public string Pay(SalaryRange? salary)
    {
        if (salary is not { } range)
        {
            return this["Frame.PayUnknown"];
        }

        var amount = range.Minimum == range.Maximum ? Number(range.Minimum) : $"{Number(range.Minimum)}–{Number(range.Maximum)}";
        var monthly = this["Frame.PayMonthly", amount];
        return range.MonthsPerYear > 12 ? $"{monthly} · {this["Frame.PayMonths", range.MonthsPerYear]}" : monthly;
    }

    /// <summary>8,000 元/月.</summary>
    public string PayFrom(int? monthly) => monthly is { } known ? this["Frame.PayFrom", Number(known)] : NotSaid;

    public string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>0..1 as a percentage; what is not all of it is never 100%.</summary>
    public string Percent(double share)
    {
        var said = share is > 0.99 and < 0.9999 ? 0.99 : share;
        return said.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>Several words in a row, as the language lists them: 、 or a comma.</summary>
    public string List(IEnumerable<string> words) => string.Join(IsChinese ? "、" : ", ", words);

    /// <summary>A skill's name, by its key or as somebody wrote it: the vocabulary's, or the term itself.</summary>
    public string Skill(string key) => OfKey(key) ?? (vocabulary is null ? null : OfKey(vocabulary.SkillKey(key))) ?? key;

    private string? OfKey(string key) => vocabulary?.Skills.Get(key) is { } skill ? (IsChinese ? skill.Chinese : skill.English) : null;

    /// <summary>An industry's name: the vocabulary's, or the term itself.</summary>
    public string Industry(string? key) =>
        key is null ? NotSaid
        : IsChinese ? key
        : vocabulary?.Industries.All.FirstOrDefault(industry => industry.Key == key)?.English ?? key;

    /// <summary>
    /// A stored argument as people say it: a name of an enumeration, a reason's code, a moment, or vocabulary keys parted by " / ". A title or a name stays as
    /// it was written, also where a skill has the same name (费用会计).
    /// </summary>
    public string Named(string argument) =>
        NamedBy.Select(prefix => Find($"{prefix}.{argument}")).FirstOrDefault(text => text is not null)
        ?? (
            argument.EndsWith('Z') && DateTimeOffset.TryParse(argument, CultureInfo.InvariantCulture, out var at)
                ? Moment(at)
                : string.Join(" / ", argument.Split(" / ").Select(key => OfKey(key) ?? key))
        );

    private static readonly string[] NamedBy =
    [
        "Enums.Degree",
        "Enums.EmploymentType",
        "Enums.Seniority",
        "Enums.GuidanceKind",
        "Referrals.Refusal",
        "Referrals.Withdrawal",
        "Referrals.Stage",
        "Review.Reason",
    ];
}
