using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Routing;

/// <summary>An agency declines what it was offered, with a coded reason; the next best is asked.</summary>
public sealed class DeclineRoute(AppDb db)
{
    /// <summary>Words stand in the resources under <c>Routing.Decline.{code}</c>; staff read them, graduates do not.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["no-capacity", "not-our-field", "wrong-district", "employer-has-enough", "other"];

    /// <param name="Words">Needed with <c>other</c>; at most 500 characters.</param>
    public sealed record Request(Guid RouteId, string Code, string? Words = null);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!Codes.Contains(request.Code))
        {
            return Refusals.ReasonUnknown(nameof(request.Code));
        }

        if (request.Code == "other" && string.IsNullOrWhiteSpace(request.Words))
        {
            return Refusals.TextMissing(nameof(request.Words));
        }

        if (request.Words?.Length > 500)
        {
            return Error.Invalid("common.text-too-long", nameof(request.Words), 500);
        }

        var found = await RouteAnswers.FindAsync(db, request.RouteId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var route = found.Value;
        RouteAnswers.Answer(route, RouteStatus.Declined, actor, db.Now);
        (route.DeclineCode, route.DeclineText) = (request.Code, request.Words?.Trim());
        db.Raise(new RouteDeclined(route.Id));
        db.Audit(actor, "route.declined", "route", route.Id, detail: request.Code);
        return await db.TrySaveAsync(cancellationToken);
    }
}
