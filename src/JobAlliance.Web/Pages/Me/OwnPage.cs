using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Me;

/// <summary>What every page of one's own needs: who it is, and the words.</summary>
public sealed class OwnPage(CurrentActor current, Texts texts, TimeProvider clock)
{
    public Texts Texts => texts;

    public DateTimeOffset Now => clock.GetUtcNow();

    public ValueTask<Actor> ActorAsync(CancellationToken cancellationToken) => current.GetAsync(cancellationToken);
}
