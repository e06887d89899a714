namespace JobAlliance.Core.Demonstration;

/// <summary>Where the demonstration takes place: mostly Shanghai's middle.</summary>
internal static class DemonstrationPlaces
{
    private static readonly (string District, int Weight)[] Shanghai =
    [
        ("静安", 22),
        ("浦东", 14),
        ("徐汇", 10),
        ("黄浦", 9),
        ("长宁", 8),
        ("闵行", 8),
        ("普陀", 7),
        ("杨浦", 7),
        ("虹口", 6),
        ("宝山", 4),
        ("嘉定", 4),
        ("松江", 3),
        ("青浦", 2),
        ("奉贤", 1),
        ("金山", 1),
        ("崇明", 1),
    ];

    private static readonly (string City, string District)[] Elsewhere = [("苏州", "姑苏"), ("杭州", "西湖"), ("南京", "鼓楼"), ("无锡", "滨湖")];

    public static IReadOnlyList<string> Districts { get; } = [.. Shanghai.Select(place => place.District)];

    public static string District(Dice dice) => dice.Weighted(Shanghai, place => place.Weight).District;

    public static (string City, string District) Of(Dice dice) => dice.Chance(0.05) ? dice.One(Elsewhere) : ("上海", District(dice));
}
