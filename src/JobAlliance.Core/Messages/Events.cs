namespace JobAlliance.Core.Messages;

// Facts that happened, with ids only. Namespace and name are the wire name: never move or rename one.

/// <summary>Postings were saved, published, closed or changed in a way that the market sees. At most 500 a message.</summary>
public sealed record PostingsChanged(IReadOnlyList<Guid> PostingIds);

/// <summary>Résumés were submitted, hidden, shown or changed in a way that the market sees. At most 500 a message.</summary>
public sealed record ResumesChanged(IReadOnlyList<Guid> GraduateIds);

/// <summary>The index holds these postings; now they can be matched. Indexing goes before matching on both sides, so that of two new rows the later one finds the other.</summary>
public sealed record PostingsIndexed(IReadOnlyList<Guid> PostingIds);

/// <summary>The index holds these résumés; now they can be matched.</summary>
public sealed record ResumesIndexed(IReadOnlyList<Guid> GraduateIds);

/// <summary>Matches were found. At most 500 a message.</summary>
public sealed record MatchesProposed(IReadOnlyList<Guid> MatchIds);

public sealed record MatchApproved(Guid MatchId);

public sealed record MatchRejected(Guid MatchId);

public sealed record RouteOffered(Guid RouteId);

public sealed record RouteAccepted(Guid RouteId);

public sealed record RouteDeclined(Guid RouteId);

public sealed record RouteExpired(Guid RouteId);

/// <summary>Nobody is left to ask: staff must choose.</summary>
public sealed record RoutingExhausted(Guid? ReferralId, Guid? GuidanceTaskId);

public sealed record ReferralOpened(Guid ReferralId);

public sealed record ReferralAdvanced(Guid ReferralId, Guid StepId);

public sealed record ConsentAsked(Guid ConsentId);

public sealed record ConsentAnswered(Guid ConsentId);

public sealed record ConsentWithdrawn(Guid ConsentId);

public sealed record InterviewScheduled(Guid InterviewId, int Sequence);

public sealed record ReferralEscalated(Guid ReferralId);

public sealed record GraduateHired(Guid GraduateId, Guid? ReferralId);

public sealed record GuidanceTaskOpened(Guid GuidanceTaskId);

public sealed record GuidanceScheduled(Guid GuidanceTaskId, int Sequence);

public sealed record GuidanceTaskDone(Guid GuidanceTaskId);

public sealed record MessagePosted(Guid MessageId);

public sealed record NoticePublished(Guid NoticeId);

public sealed record AgencyChanged(Guid AgencyId);

public sealed record LicenceExpiring(Guid AgencyId, DateOnly ExpiresOn);

/// <summary>Something that an agency's own system may want to know: goes to its routing key on the broker and to its webhooks.</summary>
/// <param name="Kind">Stable, dotted lower case: <c>route.offered</c>, <c>referral.advanced</c>, <c>consent.answered</c>, <c>guidance.scheduled</c>.</param>
/// <param name="SubjectId">The route, referral, consent or task; the API tells the rest to whom it may.</param>
public sealed record AgencyEvent(Guid AgencyId, string Kind, Guid SubjectId, DateTimeOffset At);
