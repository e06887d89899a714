namespace JobAlliance.Core.Vocabulary.Places;

/// <summary>Where something is, in keys ('上海', '静安'); null where the text does not say.</summary>
public readonly record struct Place(string? Province, string? City, string? District);

/// <summary>How near two districts are.</summary>
public enum DistrictProximity
{
    /// <summary>One of the two is unknown.</summary>
    Unknown,
    Same,
    Adjacent,
    SameCity,
    OtherCity,
}

/// <summary>An administrative division.</summary>
/// <param name="Code">Two digits for a province, four for a city, six for a district; it begins with the code of what it lies in.</param>
/// <param name="Level">Province, city or district.</param>
/// <param name="Key">Its short name ('静安').</param>
/// <param name="FullName">Its full name ('静安区').</param>
public sealed record Division(string Code, DivisionLevel Level, string Key, string FullName);

public enum DivisionLevel
{
    Province,
    City,
    District,
}
