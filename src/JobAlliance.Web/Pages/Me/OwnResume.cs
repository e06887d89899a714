using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Pages.Me;

/// <summary>The use cases of one's own résumé, as whoever is signed in.</summary>
public sealed class OwnResume(ReadOwnResume read, SaveResumeDraft save, SubmitResume submit, SetVisibility visibility, CurrentActor current)
{
    public async Task<Result<ReadOwnResume.Answer>> ReadAsync(CancellationToken cancellationToken) =>
        await read.HandleAsync(await current.GetAsync(cancellationToken), cancellationToken);

    public async Task<Result<SaveResumeDraft.Saved>> SaveAsync(SaveResumeDraft.Request request, CancellationToken cancellationToken) =>
        await save.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);

    public async Task<Result<SubmitResume.Submitted>> SubmitAsync(CancellationToken cancellationToken) =>
        await submit.HandleAsync(await current.GetAsync(cancellationToken), cancellationToken);

    public async Task<Result> ShowAsync(bool visible, CancellationToken cancellationToken) =>
        await visibility.HandleAsync(new SetVisibility.Request(visible), await current.GetAsync(cancellationToken), cancellationToken);
}
