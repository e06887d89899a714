using System.Collections.Frozen;
using System.Globalization;

namespace JobAlliance.Core.Vocabulary.Places;

/// <summary>Which of Shanghai's districts border on each other, and how long one commutes between them.</summary>
internal sealed class ShanghaiDistricts
{
    public const string City = "上海";
    private const double KilometresADegree = 111.2;
    private const double BoardingMinutes = 15;
    private const double MinutesAKilometre = 2;
    private readonly FrozenDictionary<string, District> districts;

    private ShanghaiDistricts(IEnumerable<District> districts) =>
        this.districts = districts.ToFrozenDictionary(district => district.Name, StringComparer.Ordinal);

    public static ShanghaiDistricts Load() =>
        new(
            VocabularyFiles
                .Rows("shanghai.tsv")
                .Select(row => new District(
                    row[0],
                    double.Parse(row[1], CultureInfo.InvariantCulture),
                    double.Parse(row[2], CultureInfo.InvariantCulture),
                    row[3].Split(',')
                ))
        );

    public bool Adjacent(string a, string b) => districts.TryGetValue(a, out var district) && district.Adjacent.Contains(b);

    /// <summary>Getting to a train and from it, and two minutes a kilometre in a straight line between the districts' centres.</summary>
    public int? Minutes(string a, string b)
    {
        if (!districts.TryGetValue(a, out var from) || !districts.TryGetValue(b, out var to))
        {
            return null;
        }
        var north = (from.Latitude - to.Latitude) * KilometresADegree;
        var east = (from.Longitude - to.Longitude) * KilometresADegree * Math.Cos(from.Latitude * Math.PI / 180);
        return (int)Math.Round(BoardingMinutes + (MinutesAKilometre * Math.Sqrt((north * north) + (east * east))));
    }

    public IReadOnlyList<string> OrderFrom(string district) =>
        districts.ContainsKey(district)
            ? [.. districts.Keys.OrderBy(other => Minutes(district, other)).ThenBy(other => other, StringComparer.Ordinal)]
            : [];

    private sealed record District(string Name, double Latitude, double Longitude, string[] Adjacent);
}
