using JobAlliance.Core.Common;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>An interview as a form has it: the time is China's.</summary>
public sealed class InterviewFields : EditedForm
{
    private static readonly EditedField[] Edited =
    [
        new(nameof(StartsAt), "Desk.InterviewAt", nameof(Core.Referrals.Interview.StartsAt)),
        new(nameof(Minutes), "Desk.Minutes", nameof(Core.Referrals.Interview.Minutes)),
        new(nameof(Place), "Desk.InterviewPlace", nameof(Core.Referrals.Interview.Place)),
        new(nameof(Link), "Desk.InterviewLink", nameof(Core.Referrals.Interview.Link)),
        new(nameof(Note), "Desk.InterviewNote", nameof(Core.Referrals.Interview.Note)),
        new(nameof(IsCancelled), "Desk.InterviewCancelled", nameof(Core.Referrals.Interview.CancelledAt)),
    ];

    public DateTime? StartsAt { get; set; }

    public int Minutes { get; set; } = 45;

    public string? Place { get; set; }

    public string? Link { get; set; }

    public string? Note { get; set; }

    public bool IsCancelled { get; set; }

    /// <summary>How many interviews the page showed, so that one set by somebody else meanwhile can be told.</summary>
    public int Known { get; set; }

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    /// <summary>The form of one interview; of a new round when there is none.</summary>
    public static InterviewFields Of(ReadReferral.View view, Guid? interviewId)
    {
        var interview = view.Interviews.SingleOrDefault(row => row.Id == interviewId);
        return Remembered(interview is null ? new InterviewFields() : Of(interview), view, interview?.Version);
    }

    /// <summary>What there is now, for whoever typed this form: a new round may have been set by somebody else.</summary>
    public InterviewFields Meanwhile(ReadReferral.View view, Guid? interviewId)
    {
        if (interviewId is not null || view.Interviews.Count <= Known)
        {
            return Of(view, interviewId);
        }

        Known = view.Interviews.Count;
        return Remembered(Of(view.Interviews.MaxBy(row => row.Id)!), view, null);
    }

    public ScheduleInterview.Request ToRequest(Guid referralId, Guid? interviewId) =>
        new(referralId, interviewId, ChinaTime.Of(StartsAt), Minutes, Place, Link, Note, Version);

    private static InterviewFields Remembered(InterviewFields form, ReadReferral.View view, long? version)
    {
        (form.Version, form.Known) = (version ?? view.Referral.Version, view.Interviews.Count);
        form.Remember();
        return form;
    }

    private static InterviewFields Of(Interview interview) =>
        new()
        {
            StartsAt = interview.StartsAt.ToOffset(Clock.ChinaOffset).DateTime,
            Minutes = interview.Minutes,
            Place = interview.Place,
            Link = interview.Link,
            Note = interview.Note,
            IsCancelled = interview.CancelledAt is not null,
        };
}
