namespace JobAlliance.Core.Market;

/// <summary>How much an occurrence in a field counts in keyword search, in both engines.</summary>
public static class FieldWeights
{
    public const int Title = 3;

    /// <summary>Skills, place and industry; of a résumé the skills, major and wished titles.</summary>
    public const int Keywords = 2;

    public const int Employer = 1;

    public const int Text = 1;
}
