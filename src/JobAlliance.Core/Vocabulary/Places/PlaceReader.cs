using System.Collections.Frozen;

namespace JobAlliance.Core.Vocabulary.Places;

/// <summary>Reads the texts in which job boards write places.</summary>
internal sealed class PlaceReader
{
    private static readonly char[] Separators = ['·', '-', '/', ',', '、', '>', '|', ' ', ':', '—', '_'];
    private static readonly string[] DistrictEndings = ["新区", "区", "县", "市"];
    private readonly FrozenDictionary<string, Division[]> byName;
    private readonly FrozenDictionary<string, Division> byCode;
    private readonly int longestName;

    public PlaceReader(List<Division> divisions, FrozenDictionary<string, Division> byCode)
    {
        this.byCode = byCode;
        var english = VocabularyFiles
            .Rows("places-english.tsv")
            .SelectMany(row => row[1].Split(',').Select(name => (Name: Term.Normalize(name), byCode[row[0]])));
        byName = divisions
            .SelectMany(division => new[] { (Name: division.Key, division), (Name: division.FullName, division) })
            .Concat(english)
            .Distinct()
            .GroupBy(pair => pair.Name, pair => pair.Item2)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        longestName = byName.Keys.Max(name => name.Length);
    }

    public Place Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }
        Place place = default;
        var normalized = Term.Normalize(text);
        foreach (var part in byName.ContainsKey(normalized) ? [normalized] : normalized.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            place = byName.ContainsKey(part) ? With(place, part) : Joined(place, part);
        }
        return place;
    }

    /// <summary>The city that a division lies in; a municipality's is itself, and so is a county that lies in no city.</summary>
    public string? CityOf(Division division)
    {
        if (division.Code.Length < 4)
        {
            return byCode.GetValueOrDefault(division.Code + (division.Code is "81" or "82" ? "00" : "01")) is { } city && city.Key == division.Key
                ? city.Key
                : null;
        }
        return byCode.GetValueOrDefault(division.Code[..4])?.Key
            ?? byCode.GetValueOrDefault(division.Code[..2] + "01")?.Key switch
            {
                "重庆" => "重庆",
                _ => division.Key,
            };
    }

    /// <summary>A district's name without its ending ('高新区': '高新').</summary>
    public static string ShortName(string name)
    {
        var ending = DistrictEndings.FirstOrDefault(ending => name.Length >= ending.Length + 2 && name.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? name : name[..^ending.Length];
    }

    private Place Joined(Place place, string part)
    {
        var rest = part;
        while (rest.Length >= 2)
        {
            var length = Enumerable
                .Range(2, Math.Max(0, Math.Min(longestName, rest.Length) - 1))
                .Reverse()
                .FirstOrDefault(n => byName.ContainsKey(rest[..n]));
            if (length == 0)
            {
                break;
            }
            place = With(place, rest[..length]);
            rest = rest[length..];
        }
        var unknown = rest == part && place is { City: not null, District: null };
        return unknown ? place with { District = ShortName(part) } : place;
    }

    private Place With(Place place, string name)
    {
        var candidates = byName[name].Where(division => Fits(place, division)).ToArray();
        var wide =
            candidates.FirstOrDefault(division => division.Level == DivisionLevel.City)
            ?? candidates.FirstOrDefault(division => division.Level == DivisionLevel.Province);
        if (wide is not null && place.City is null)
        {
            return place with { Province = byCode[wide.Code[..2]].Key, City = CityOf(wide) };
        }
        var districts = candidates.Where(division => division.Level == DivisionLevel.District).ToArray();
        if (place.District is not null || districts.Length == 0)
        {
            return place;
        }
        return districts.Length > 1
            ? place with
            {
                District = districts[0].Key,
            }
            : new Place(byCode[districts[0].Code[..2]].Key, CityOf(districts[0]), districts[0].Key);
    }

    private bool Fits(Place place, Division division) =>
        (place.Province is null || byCode[division.Code[..2]].Key == place.Province)
        && (place.City is null || (division.Level == DivisionLevel.District && CityOf(division) == place.City));
}
