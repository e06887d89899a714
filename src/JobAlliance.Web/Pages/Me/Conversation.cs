using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Pages.Me;

/// <summary>The messages on a referral or a guidance task.</summary>
public sealed class Conversation(ReadThread readThread, PostMessage postMessage, CurrentActor current)
{
    public async Task<ThreadView> ReadAsync(ReadThread.Request request, string path, CancellationToken cancellationToken)
    {
        var thread = await readThread.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        return new ThreadView(thread.Succeeded ? thread.Value : null, path);
    }

    public async Task<Result<Guid>> WriteAsync(Guid threadId, string? text, CancellationToken cancellationToken) =>
        await postMessage.HandleAsync(new PostMessage.Request(threadId, text ?? ""), await current.GetAsync(cancellationToken), cancellationToken);
}
