namespace JobAlliance.Core.Exchange;

/// <summary>Where notifications lead. Kept in one place, since a path once sent is kept for ever.</summary>
public static class Paths
{
    public static string MyMatches => "/me/matches";

    public static string MyReferral(Guid id) => $"/me/referrals/{id}";

    public static string MyGuidance(Guid id) => $"/me/guidance/{id}";

    public static string AgencyInbox => "/agency/inbox";

    public static string AgencyReferral(Guid id) => $"/agency/referrals/{id}";

    public static string AgencyGuidance(Guid id) => $"/agency/guidance/{id}";

    public static string AgencyThread(Guid id) => $"/agency/threads/{id}";

    public static string StaffRouting => "/staff/routing";

    public static string StaffReferral(Guid id) => $"/staff/referrals/{id}";

    public static string StaffGuidance(Guid id) => $"/staff/guidance/{id}";
}
