namespace JobAlliance.Core.Vocabulary;

/// <summary>Pay before tax.</summary>
/// <param name="Minimum">CNY a month, at least 1.</param>
/// <param name="Maximum">CNY a month, at least <paramref name="Minimum"/>.</param>
/// <param name="MonthsPerYear">How many months are paid a year, 12..24.</param>
public readonly record struct SalaryRange(int Minimum, int Maximum, int MonthsPerYear = 12)
{
    /// <summary>CNY a month as if twelve months were paid a year.</summary>
    public int MinimumOfTwelve => OfTwelve(Minimum);

    /// <inheritdoc cref="MinimumOfTwelve"/>
    public int MaximumOfTwelve => OfTwelve(Maximum);

    private int OfTwelve(int monthly) => MonthsPerYear == 12 ? monthly : (int)((long)monthly * MonthsPerYear / 12);
}
