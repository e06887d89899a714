namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>An occupation: one kind of work under all its names.</summary>
/// <param name="Key">Stable, lower case with hyphens: <c>java-developer</c>.</param>
/// <param name="Family">Key of its <see cref="OccupationFamily"/>.</param>
/// <param name="ChineseNames">The usual one first.</param>
/// <param name="EnglishNames">The usual one first.</param>
/// <param name="Near">Occupations that are nearly the same work, with how nearly, 0..1.</param>
public sealed record Occupation(
    string Key,
    string Family,
    IReadOnlyList<string> ChineseNames,
    IReadOnlyList<string> EnglishNames,
    IReadOnlyDictionary<string, double> Near
);

/// <summary>Occupations between which a graduate may move without learning another trade.</summary>
/// <param name="Sector">The wider trade: software, health, building.</param>
/// <param name="Within">How near two occupations of this family are, 0..1.</param>
/// <param name="Near">Other families, with how near, 0..1.</param>
public sealed record OccupationFamily(
    string Key,
    string Sector,
    string ChineseName,
    string EnglishName,
    double Within,
    IReadOnlyDictionary<string, double> Near
);
