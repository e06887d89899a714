using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Guidance;

/// <summary>The largest skill gap of an approved match becomes a guidance task, when closing it is worth it and none was opened for that skill before.</summary>
public sealed class OpenGuidanceFromGaps(AppDb db, OpenGuidanceTask opening, IOptions<GuidanceOptions> options) : Consumer<MatchApproved>
{
    public override async Task ConsumeAsync(MatchApproved message, CancellationToken cancellationToken)
    {
        var match = await db.Matches.SingleOrDefaultAsync(row => row.Id == message.MatchId, cancellationToken);
        var gap = match?.Judgement.Gaps.FirstOrDefault(row => row.Skill is not null);
        if (match is null || gap is null || gap.Points < options.Value.OpenFromGapPoints)
        {
            return;
        }

        var known = await db.GuidanceTasks.AnyAsync(
            row => row.GraduateId == match.GraduateId && row.Skill == gap.Skill && row.Status != GuidanceStatus.Cancelled,
            cancellationToken
        );
        if (!known)
        {
            opening.Open(new OpenGuidanceTask.Request(match.GraduateId, GuidanceKind.SkillGap, gap.Skill, null, match.Id), Actor.System);
        }
    }
}
