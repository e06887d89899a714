using JobAlliance.Core.Data;

namespace JobAlliance.Core.Guidance;

/// <summary>面试指导任务.</summary>
public sealed class GuidanceTask : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid GraduateId { get; init; }

    public required GuidanceKind Kind { get; init; }

    /// <summary>The match whose gap it closes; null when opened by hand.</summary>
    public Guid? MatchId { get; init; }

    /// <summary>The skill to close, by vocabulary key; only for <see cref="GuidanceKind.SkillGap"/>.</summary>
    public string? Skill { get; init; }

    public string Goal { get; set; } = "";

    public Guid? AgencyId { get; set; }

    /// <summary>Account of the counsellor.</summary>
    public Guid? CounsellorId { get; set; }

    public GuidanceStatus Status { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateTimeOffset? AppointmentAt { get; set; }

    public int AppointmentMinutes { get; set; } = 45;

    public string? AppointmentPlace { get; set; }

    public string? AppointmentLink { get; set; }

    /// <summary>Raised with every change of the appointment (RFC 5545).</summary>
    public int Sequence { get; set; }

    /// <summary>Only counsellors of the agency and staff read these.</summary>
    public string CounsellorNotes { get; set; } = "";

    public string GraduateNotes { get; set; } = "";

    public string? Feedback { get; set; }

    /// <summary>The graduate's own rating, 1..5.</summary>
    public int? Rating { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public Guid? OpenedBy { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Skills that the counsellor confirms were closed.</summary>
    public List<string> SkillsConfirmed { get; set; } = [];

    public long Version { get; set; }

    public bool IsOpen => Status < GuidanceStatus.Done;

    public string CalendarUid => $"guidance-{Id:N}@joballiance";

    /// <summary>No longer needed; what is over stays as it was.</summary>
    public bool Cancel(DateTimeOffset now)
    {
        var wasOpen = IsOpen;
        (Status, DoneAt) = wasOpen ? (GuidanceStatus.Cancelled, now) : (Status, DoneAt);
        return wasOpen;
    }
}

public enum GuidanceKind
{
    MockInterview,
    ResumeReview,
    SkillGap,
    CareerTalk,
}

public enum GuidanceStatus
{
    Opened,
    Routed,
    Accepted,
    Scheduled,
    Done,
    Cancelled,
}
