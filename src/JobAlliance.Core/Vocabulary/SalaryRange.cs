namespace JobAlliance.Core.Vocabulary;

/// <summary>Pay before tax.</summary>
/// <param name="Minimum">CNY a month, at least 1.</param>
/// <param name="Maximum">CNY a month, at least <paramref name="Minimum"/>.</param>
/// <param name="MonthsPerYear">How many months are paid a year, 12..24.</param>
public readonly record struct SalaryRange(int Minimum, int Maximum, int MonthsPerYear = 12);
