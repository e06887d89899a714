using JobAlliance.Core.Data;

namespace JobAlliance.Tests.Core.Data;

public sealed class OrderedIdsTests
{
    [Fact]
    public void Identifiers_made_at_one_moment_sort_as_they_were_made()
    {
        var ids = new OrderedIds();
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next(DateTimeOffset.UnixEpoch)).ToList();

        made.Select(id => id.ToString()).ShouldBe(made.Select(id => id.ToString()).Order(StringComparer.Ordinal));
        made.ShouldAllBe(id => id.Version == 7);
    }
}
