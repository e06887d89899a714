using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Postings;

public sealed class ExpirePostingsTests : IDisposable
{
    private readonly SmallAlliance alliance = new();

    public void Dispose() => alliance.Dispose();

    [Fact]
    public async Task A_posting_stands_on_its_last_day_and_expires_on_the_next()
    {
        await alliance.PublishedAsync();
        alliance.Clock.Advance(TimeSpan.FromDays(30));
        (await ExpireAsync()).ShouldBe(0);

        alliance.Clock.Advance(TimeSpan.FromDays(1));

        (await ExpireAsync()).ShouldBe(1);
        (await ExpireAsync()).ShouldBe(0);
        (await alliance.RaisedAsync<PostingsChanged>()).ShouldBe(1);
        await using var db = alliance.Open();
        (await db.Postings.SingleAsync()).Status.ShouldBe(PostingStatus.Expired);
    }

    [Fact]
    public async Task The_postings_of_an_agency_that_left_close()
    {
        await alliance.PublishedAsync();
        await alliance.ChangeAgencyAsync(agency => agency.LeftOn = alliance.Today);

        (await ExpireAsync()).ShouldBe(1);
    }

    private async Task<int> ExpireAsync()
    {
        await using var db = alliance.Open();
        return await new ExpirePostings(db).HandleAsync(default);
    }
}
