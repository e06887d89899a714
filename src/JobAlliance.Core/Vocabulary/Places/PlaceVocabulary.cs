using System.Collections.Frozen;

namespace JobAlliance.Core.Vocabulary.Places;

/// <summary>Provinces, cities and districts. Immutable and safe for many threads.</summary>
public sealed class PlaceVocabulary
{
    private readonly FrozenDictionary<string, Division> byCode;
    private readonly PlaceReader reader;
    private readonly ShanghaiDistricts shanghai = ShanghaiDistricts.Load();

    private PlaceVocabulary(List<Division> divisions)
    {
        Divisions = divisions;
        byCode = divisions.ToFrozenDictionary(division => division.Code, StringComparer.Ordinal);
        Cities = [.. divisions.Where(division => division.Level == DivisionLevel.City).Select(division => division.Key).Distinct()];
        reader = new PlaceReader(divisions, byCode);
    }

    public IReadOnlyList<Division> Divisions { get; }

    /// <summary>Keys of all cities.</summary>
    public IReadOnlyList<string> Cities { get; }

    internal static PlaceVocabulary Load() =>
        new([
            .. VocabularyFiles
                .Rows("divisions.tsv")
                .Select(row => new Division(row[0], Enum.Parse<DivisionLevel>(row[1], ignoreCase: true), row[2], row[3])),
        ]);

    /// <summary>Reads '上海·静安·南京西路', '上海-静安区', '上海市静安区', '静安区', 'Jing'an, Shanghai'. What is not said stays null.</summary>
    public Place Read(string? text) => reader.Read(text);

    /// <summary>The key of a city's name ('上海市', 'Shanghai': '上海'); the normalised text itself when it is no city that is known.</summary>
    public string? CityKey(string? text) => string.IsNullOrWhiteSpace(text) ? null : Read(text).City ?? Term.Normalize(text);

    /// <summary>The key of a district's name within a city ('静安区': '静安').</summary>
    public string? DistrictKey(string? city, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Read(city is null ? text : $"{city}·{text}").District ?? PlaceReader.ShortName(Term.Normalize(text));

    /// <summary>Keys of a city's districts.</summary>
    public IReadOnlyList<string> DistrictsOf(string city)
    {
        var found = Divisions.FirstOrDefault(division => division.Level == DivisionLevel.City && division.Key == city);
        return found is null
            ? []
            :
            [
                .. Divisions
                    .Where(division => division.Level == DivisionLevel.District && reader.CityOf(division) == city)
                    .Select(division => division.Key),
            ];
    }

    /// <summary>How near two districts are; adjacency is known for Shanghai.</summary>
    public DistrictProximity Proximity(string? cityA, string? districtA, string? cityB, string? districtB)
    {
        if (cityA is null || cityB is null)
        {
            return DistrictProximity.Unknown;
        }
        if (cityA != cityB)
        {
            return DistrictProximity.OtherCity;
        }
        if (districtA is null || districtB is null)
        {
            return DistrictProximity.Unknown;
        }
        return districtA == districtB ? DistrictProximity.Same
            : cityA == ShanghaiDistricts.City && shanghai.Adjacent(districtA, districtB) ? DistrictProximity.Adjacent
            : DistrictProximity.SameCity;
    }

    /// <summary>Estimated minutes of commuting between the centres of two districts of Shanghai; null elsewhere.</summary>
    public int? CommutingMinutes(string city, string districtA, string districtB) =>
        city == ShanghaiDistricts.City ? shanghai.Minutes(districtA, districtB) : null;

    /// <summary>Shanghai's districts from the nearest to the farthest by <see cref="CommutingMinutes"/>; empty elsewhere.</summary>
    public IReadOnlyList<string> CommutingOrder(string city, string district) => city == ShanghaiDistricts.City ? shanghai.OrderFrom(district) : [];
}
