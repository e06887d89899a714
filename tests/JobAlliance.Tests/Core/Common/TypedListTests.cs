using JobAlliance.Core.Common;

namespace JobAlliance.Tests.Core.Common;

public sealed class TypedListTests
{
    [Theory]
    [InlineData("Excel,用友;SAP")]
    [InlineData("Excel\uff0c用友\uff1bSAP")]
    [InlineData("Excel\u3001用友\u3001SAP")]
    [InlineData(" Excel \r\n\r\n用友\nSAP\n")]
    [InlineData("Excel\uff5c用友|SAP\uff0cexcel")]
    public void A_list_is_cut_at_the_marks_of_either_width_and_names_each_once(string typed) =>
        TypedList.Split(typed).ShouldBe(["Excel", "用友", "SAP"]);

    [Theory]
    [InlineData(null)]
    [InlineData(" \uff0c\n")]
    public void Nothing_typed_lists_nothing(string? typed) => TypedList.Split(typed).ShouldBeEmpty();
}
