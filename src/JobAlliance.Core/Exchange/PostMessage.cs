using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>A party writes into a thread; the other side is told.</summary>
public sealed class PostMessage(AppDb db)
{
    /// <summary>How the keys of what people are told of a message begin; its id follows.</summary>
    internal const string ToldOf = "message.posted:";

    /// <param name="Text">1..2,000 characters.</param>
    public sealed record Request(Guid ThreadId, string Text);

    /// <summary>The message's id.</summary>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return Refusals.TextMissing(nameof(request.Text));
        }

        if (request.Text.Length > 2000)
        {
            return Error.Invalid("common.text-too-long", nameof(request.Text), 2000);
        }

        var thread = await db.ThreadsOf(actor).SingleOrDefaultAsync(row => row.Id == request.ThreadId, cancellationToken);
        if (thread is null || actor.AccountId is not { } author)
        {
            return Error.NotFound("thread.not-found");
        }

        var message = new ThreadMessage
        {
            Id = db.NewId(),
            ThreadId = thread.Id,
            AuthorId = author,
            AuthorName = await AuthorNameAsync(actor, cancellationToken),
            Text = request.Text.Trim(),
            SentAt = db.Now,
        };
        db.ThreadMessages.Add(message);
        db.Raise(new MessagePosted(message.Id));
        await TellAsync(thread, message, actor, cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : message.Id;
    }

    /// <summary>A graduate's name is contact data: an agency reads it after consent, not from a thread.</summary>
    private async Task<string> AuthorNameAsync(Actor actor, CancellationToken cancellationToken) =>
        actor.GraduateId is not null ? ""
        : actor.AgencyId is { } agency
            ? $"{await db.Agencies.Where(row => row.Id == agency).Select(row => row.Name).SingleAsync(cancellationToken)} · {actor.Name}"
        : actor.Name;

    private async Task TellAsync(MessageThread thread, ThreadMessage message, Actor actor, CancellationToken cancellationToken)
    {
        var (graduate, agency) = await PartiesAsync(thread, cancellationToken);
        var key = $"{ToldOf}{message.Id:N}";
        if (actor.GraduateId is null)
        {
            var path = thread.ReferralId is { } referral ? Paths.MyReferral(referral) : Paths.MyGuidance(thread.GuidanceTaskId!.Value);
            await db.NotifyGraduateAsync(graduate, new News("message.posted", key, path, message.AuthorName), cancellationToken);
        }
        else if (agency is { } other)
        {
            await db.NotifyAgencyAsync(other, new News("message.from-graduate", key, Paths.AgencyThread(thread.Id)), cancellationToken);
        }
    }

    private async Task<(Guid Graduate, Guid? Agency)> PartiesAsync(MessageThread thread, CancellationToken cancellationToken)
    {
        var row = thread.ReferralId is { } referral
            ? await db.Referrals.Where(row => row.Id == referral).Select(row => new { row.GraduateId, row.AgencyId }).SingleAsync(cancellationToken)
            : await db
                .GuidanceTasks.Where(task => task.Id == thread.GuidanceTaskId)
                .Select(task => new { task.GraduateId, task.AgencyId })
                .SingleAsync(cancellationToken);
        return (row.GraduateId, row.AgencyId);
    }
}
