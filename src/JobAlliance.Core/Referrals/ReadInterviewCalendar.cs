using System.Globalization;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>The calendar entry of an interview, for its graduate, its agency and staff.</summary>
public sealed class ReadInterviewCalendar(AppDb db)
{
    /// <param name="SummaryFormat">The entry's title in the reader's language: {0} the posting's title, {1} the employer.</param>
    public sealed record Request(Guid InterviewId, string SummaryFormat);

    public async Task<Result<CalendarEntry>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var row = await (
            from interview in db.Interviews
            where interview.Id == request.InterviewId
            join referral in db.VisibleTo(actor) on interview.ReferralId equals referral.Id
            join posting in db.Postings on referral.PostingId equals posting.Id
            select new
            {
                interview,
                posting.Title,
                posting.EmployerName,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? Error.NotFound("interview.not-found")
            : Entry(row.interview, string.Format(CultureInfo.InvariantCulture, request.SummaryFormat, row.Title, row.EmployerName));
    }

    private CalendarEntry Entry(Interview interview, string summary) =>
        new(
            interview.CalendarUid,
            interview.Sequence,
            db.Now,
            interview.StartsAt,
            interview.Minutes,
            summary,
            interview.Place,
            interview.Link,
            interview.Note,
            interview.CancelledAt is not null
        );
}
