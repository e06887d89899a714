using JobAlliance.Core.Vocabulary.Places;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class PlaceVocabularyTests
{
    private static readonly PlaceVocabulary Places = PlaceVocabulary.Load();

    [Theory]
    [InlineData("上海·静安·南京西路", "上海", "上海", "静安")]
    [InlineData("上海-静安区", "上海", "上海", "静安")]
    [InlineData("上海市静安区", "上海", "上海", "静安")]
    [InlineData("静安区", "上海", "上海", "静安")]
    [InlineData("上海-浦东新区", "上海", "上海", "浦东")]
    [InlineData("上海", "上海", "上海", null)]
    [InlineData("江苏省苏州市昆山市", "江苏", "苏州", "昆山")]
    [InlineData("昆山", "江苏", "苏州", "昆山")]
    [InlineData("南京·鼓楼", "江苏", "南京", "鼓楼")]
    [InlineData("成都-高新区", "四川", "成都", "高新")]
    [InlineData("重庆·渝北·大竹林", "重庆", "重庆", "渝北")]
    [InlineData("恩施", "湖北", "恩施", null)]
    [InlineData("江苏", "江苏", null, null)]
    [InlineData("Jing'an, Shanghai", "上海", "上海", "静安")]
    [InlineData("Pudong New Area", "上海", "上海", "浦东")]
    [InlineData("Beijing", "北京", "北京", null)]
    [InlineData("异地招聘", null, null, null)]
    [InlineData(null, null, null, null)]
    public void A_place_is_read_in_keys(string? text, string? province, string? city, string? district) =>
        Places.Read(text).ShouldBe(new Place(province, city, district));

    [Theory]
    [InlineData("上海", "静安", "上海", "静安", DistrictProximity.Same)]
    [InlineData("上海", "静安", "上海", "普陀", DistrictProximity.Adjacent)]
    [InlineData("上海", "静安", "上海", "金山", DistrictProximity.SameCity)]
    [InlineData("南京", "鼓楼", "南京", "玄武", DistrictProximity.SameCity)]
    [InlineData("上海", "静安", "南京", "鼓楼", DistrictProximity.OtherCity)]
    [InlineData("上海", null, "上海", "静安", DistrictProximity.Unknown)]
    public void Districts_are_as_near_as_they_lie(string cityA, string? districtA, string cityB, string? districtB, DistrictProximity proximity) =>
        Places.Proximity(cityA, districtA, cityB, districtB).ShouldBe(proximity);

    [Fact]
    public void Adjacency_holds_both_ways()
    {
        var districts = Places.DistrictsOf("上海");
        districts.Count.ShouldBe(16);
        foreach (var (a, b) in districts.SelectMany(a => districts.Select(b => (a, b))))
        {
            Places.Proximity("上海", a, "上海", b).ShouldBe(Places.Proximity("上海", b, "上海", a), $"{a} {b}");
        }
    }

    [Fact]
    public void Commuting_begins_at_home_and_ends_far_out()
    {
        var order = Places.CommutingOrder("上海", "静安");
        order[0].ShouldBe("静安");
        order.Take(5).ShouldContain("黄浦");
        order[^1].ShouldBe("金山");
    }
}
