namespace JobAlliance.Core.Matching;

/// <summary>Years asked for tell of seniority where the title does not.</summary>
public static class SeniorityByYears
{
    private static readonly (Seniority Seniority, int Months)[] Steps = [(Seniority.Lead, 120), (Seniority.Senior, 60), (Seniority.Middle, 36)];

    public static Seniority Of(int? months)
    {
        foreach (var step in Steps)
        {
            if (months >= step.Months)
            {
                return step.Seniority;
            }
        }

        return Seniority.Unknown;
    }

    /// <summary>As the title says, or the experience asked for tells, whichever is higher.</summary>
    public static Seniority Effective(Seniority said, int? months) => said > Of(months) ? said : Of(months);

    /// <summary>The first month that asks for more than <paramref name="most"/>.</summary>
    public static int MonthsBeyond(Seniority most) =>
        Steps.Where(step => step.Seniority > most).Select(step => step.Months).DefaultIfEmpty(int.MaxValue).Min();
}
