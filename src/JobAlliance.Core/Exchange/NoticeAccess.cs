using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Exchange;

/// <summary>Which notices are for whom.</summary>
internal static class NoticeAccess
{
    /// <summary>Not withdrawn, and addressed to all or to the actor's group.</summary>
    public static IQueryable<Notice> NoticesFor(this AppDb db, Actor actor)
    {
        var own =
            actor.IsStaff ? NoticeAudience.Staff
            : actor.AgencyId is not null ? NoticeAudience.Agencies
            : actor.GraduateId is not null ? NoticeAudience.Graduates
            : NoticeAudience.Everybody;
        return db.Notices.Where(row => row.WithdrawnAt == null && (row.Audience == NoticeAudience.Everybody || row.Audience == own));
    }

    /// <summary>Those that the actor has not seen.</summary>
    public static IQueryable<Notice> UnreadNoticesFor(this AppDb db, Actor actor) =>
        db.NoticesFor(actor).Where(row => !db.NoticeReads.Any(read => read.NoticeId == row.Id && read.AccountId == actor.AccountId));
}
