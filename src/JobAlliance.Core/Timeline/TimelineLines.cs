using JobAlliance.Core.Data;

namespace JobAlliance.Core.Timeline;

/// <summary>Writes a graduate's timeline: in the transaction of what happened, so that no step is without its line and none is told that did not happen.</summary>
public static class TimelineLines
{
    /// <param name="db">The unit of work; saved by the caller.</param>
    /// <param name="kind">Words stand in the resources under <c>Timeline.{kind}</c>.</param>
    /// <param name="key">What makes this line one: an event handled twice writes it once.</param>
    /// <param name="args">Names and codes; never contact data. The posting's title and the agency's name are read when it is shown.</param>
    public static void Tell(
        this AppDb db,
        Guid graduateId,
        string kind,
        string key,
        IReadOnlyList<string> args,
        Guid? postingId = null,
        Guid? referralId = null,
        Guid? guidanceTaskId = null
    ) =>
        db.TimelineEntries.Add(
            new TimelineEntry
            {
                Id = db.NewId(),
                GraduateId = graduateId,
                At = db.Now,
                Kind = kind,
                Args = [.. args],
                PostingId = postingId,
                ReferralId = referralId,
                GuidanceTaskId = guidanceTaskId,
                DedupKey = key,
            }
        );
}
