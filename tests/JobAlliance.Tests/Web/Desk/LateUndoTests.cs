using System.Net;
using JobAlliance.Core.Common;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Review;
using JobAlliance.Tests.Support;
using Match = JobAlliance.Core.Review.Match;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>Who presses undo too late is told on top of the page what happened; it is no toast, and it stays.</summary>
public sealed class LateUndoTests : StaffDeskTest
{
    [Theory]
    [InlineData(MatchStatus.Rejected, "10")]
    [InlineData(MatchStatus.Proposed, "重新打开")]
    public async Task What_happened_is_said_on_top_of_the_next_page(MatchStatus status, string words)
    {
        var match = await Alliance.WithDbAsync(async db =>
        {
            var id = db.NewId();
            db.Matches.Add(Decided(id, status, db.Now.AddHours(-2)));
            await db.SaveChangesAsync();
            return id;
        });

        var answer = await UndoAsync(match);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Staff.OpenAsync(answer.Headers.Location!.ToString());
        page.QuerySelector("main .note-attention[role=alert]")!.TextContent.ShouldContain(words);
        page.QuerySelector("[data-toast]").ShouldBeNull();
        (await Staff.OpenAsync("/staff/review")).QuerySelector("main .note-attention[role=alert]").ShouldBeNull();
    }

    private async Task<HttpResponseMessage> UndoAsync(Guid match)
    {
        var token = (await Staff.OpenAsync("/staff/notices")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await Staff.Http.PostAsync(
            $"/staff/review/{match}?handler=Undo",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
            TestContext.Current.CancellationToken
        );
    }

    private static Match Decided(Guid id, MatchStatus status, DateTimeOffset at)
    {
        var judgement = new Judgement
        {
            GraduateId = id,
            PostingId = id,
            WeightsVersion = 1,
            Score = 80,
            PostingAsks = 80,
            GraduateWants = 80,
            Known = 1,
        };
        var match = new Match
        {
            Id = id,
            GraduateId = id,
            PostingId = id,
            Score = 80,
            Judgement = judgement,
            ResumeSnapshot = "r",
            PostingSnapshot = "p",
            ProposedAt = at,
        };
        if (status == MatchStatus.Rejected)
        {
            match.Reject(new Actor(ActorKind.Staff, id, "王科长"), "role-differs", "", at);
        }

        return match;
    }
}
