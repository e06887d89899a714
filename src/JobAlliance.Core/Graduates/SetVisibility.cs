using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;

namespace JobAlliance.Core.Graduates;

/// <summary>Lets agencies find the résumé, without name and contact, or hides it. A hidden one is still matched for its owner.</summary>
public sealed class SetVisibility(AppDb db)
{
    public sealed record Request(bool IsVisible);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnGraduateAsync(actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var graduate = found.Value;
        if (graduate.IsVisible == request.IsVisible)
        {
            return Result.Success;
        }

        graduate.IsVisible = request.IsVisible;
        db.Raise(new ResumesChanged([graduate.Id]));
        db.Tell(graduate.Id, request.IsVisible ? "resume.shown" : "resume.hidden", $"resume.visibility:{graduate.Version}", []);
        return await db.TrySaveAsync(cancellationToken);
    }
}
