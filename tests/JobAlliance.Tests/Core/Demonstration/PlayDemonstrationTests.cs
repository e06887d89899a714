using JobAlliance.Core.Demonstration;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Review;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Core.Demonstration;

/// <summary>A small alliance played on the real program, as the first start of a developer's machine plays the large one.</summary>
public sealed class PlayDemonstrationTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--Review:WaitingPerGraduate=2", "--Review:PerResume=2", "--Review:PerPosting=1");
        await alliance.WithAsync<SeedDemonstration, bool>(seed => seed.HandleAsync(new(Graduates: 60, Postings: 300), default));
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task The_play_leaves_something_to_show_of_everything()
    {
        var cancel = TestContext.Current.CancellationToken;

        (await alliance.Services.GetRequiredService<PlayDemonstration>().HandleAsync(1, cancel)).ShouldBeTrue();

        await alliance.WithDbAsync(async db =>
        {
            (await db.Matches.CountAsync(match => match.Status == MatchStatus.Proposed, cancel)).ShouldBeInRange(1, 60 * 2);
            (await db.Referrals.Select(row => row.Stage).Distinct().CountAsync(cancel)).ShouldBeGreaterThan(4);
            (await db.GuidanceTasks.Select(row => row.Status).Distinct().CountAsync(cancel)).ShouldBeGreaterThan(2);
            (await db.Interviews.AnyAsync(cancel)).ShouldBeTrue();
            (await db.ThreadMessages.AnyAsync(cancel)).ShouldBeTrue();
            (await db.Notices.AnyAsync(cancel)).ShouldBeTrue();
            (await db.Set<ImportJob>().AnyAsync(cancel)).ShouldBeTrue();
            return 0;
        });
        (await alliance.Services.GetRequiredService<PlayDemonstration>().HandleAsync(1, cancel)).ShouldBeFalse("it is played once");
    }
}
