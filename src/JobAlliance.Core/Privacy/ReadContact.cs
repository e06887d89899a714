using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>
/// The only way to a graduate's name, phone and mail for anybody but the graduate. Consent to this agency for this referral or task is part of the query; the
/// reading and its purpose stand in the audit log before the data is handed out.
/// </summary>
public sealed class ReadContact(AppDb db)
{
    /// <summary>Why contact data is read; words stand in the resources under <c>Contact.Purpose.{code}</c>.</summary>
    public static IReadOnlyList<string> Purposes { get; } = ["introduce", "arrange-interview", "ask-documents", "follow-up", "guide", "complaint"];

    /// <summary>One of referral and task.</summary>
    public sealed record Request(Guid? ReferralId, Guid? GuidanceTaskId, string Purpose);

    public sealed record Contact(string Name, string? Phone, string? Email);

    public async Task<Result<Contact>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!Purposes.Contains(request.Purpose))
        {
            return Refusals.ReasonUnknown(nameof(request.Purpose));
        }

        var graduate = await Readable(request, actor)
            .Select(row => new { row.Id, Contact = new Contact(row.Name, row.Phone, row.Email) })
            .SingleOrDefaultAsync(cancellationToken);
        if (graduate is null)
        {
            return Error.Forbidden("contact.no-consent");
        }

        db.Audit(actor, "contact.read", "graduate", graduate.Id, request.Purpose, Subject(request));
        await db.SaveChangesAsync(cancellationToken);
        return graduate.Contact;
    }

    /// <summary>Whether a page offers the reading: to staff, who answer for all of it, and to the agency that has the consent while it is in force.</summary>
    /// <param name="consent">The newest one for what the page shows.</param>
    public static bool IsOpenTo(Actor actor, Consent? consent, DateTimeOffset now) =>
        actor.IsStaff || (consent is not null && consent.AgencyId == actor.AgencyId && consent.IsInForce(now));

    /// <summary>Staff of the centre reach every graduate of a referral or task; an agency only those who consented to it.</summary>
    private IQueryable<Graduates.Graduate> Readable(Request request, Actor actor)
    {
        if (actor.IsStaff)
        {
            return db.Graduates.Where(row =>
                db.Referrals.Any(referral => referral.Id == request.ReferralId && referral.GraduateId == row.Id)
                || db.GuidanceTasks.Any(task => task.Id == request.GuidanceTaskId && task.GraduateId == row.Id)
            );
        }

        var hasSubject = request.ReferralId is not null || request.GuidanceTaskId is not null;
        var consents = db.InForce(hasSubject ? actor.AgencyId ?? Guid.Empty : Guid.Empty, request.ReferralId, request.GuidanceTaskId);
        return db.Graduates.Where(row => consents.Any(consent => consent.GraduateId == row.Id));
    }

    private static string Subject(Request request) => request.ReferralId is { } id ? $"referral {id:N}" : $"guidance {request.GuidanceTaskId:N}";
}
