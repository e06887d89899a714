using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Exchange;

/// <summary>The centre tells all, or one group, something.</summary>
public sealed class PublishNotice(AppDb db)
{
    /// <param name="Title">1..100 characters.</param>
    /// <param name="Text">1..4,000 characters, plain text with paragraphs.</param>
    public sealed record Request(string Title, string Text, NoticeAudience Audience);

    /// <summary>The notice's id.</summary>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (Check(request, actor) is { } refusal)
        {
            return refusal;
        }

        var notice = new Notice
        {
            Id = db.NewId(),
            Title = request.Title.Trim(),
            Text = request.Text.Trim(),
            Audience = request.Audience,
            PublishedAt = db.Now,
            PublishedBy = actor.AccountId!.Value,
        };
        db.Notices.Add(notice);
        db.Raise(new NoticePublished(notice.Id));
        db.Audit(actor, "notice.published", "notice", notice.Id, detail: notice.Audience.ToString());
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : notice.Id;
    }

    private static Error? Check(Request request, Actor actor)
    {
        if (!actor.IsStaff || actor.AccountId is null)
        {
            return Refusals.StaffOnly;
        }

        List<Error> errors = [.. Text(request.Title, nameof(request.Title), 100), .. Text(request.Text, nameof(request.Text), 4000)];
        return errors.Count == 0 ? null : Error.Many(errors);
    }

    private static IEnumerable<Error> Text(string text, string field, int most) =>
        string.IsNullOrWhiteSpace(text) ? [Refusals.TextMissing(field)]
        : text.Length > most ? [Error.Invalid("common.text-too-long", field, most)]
        : [];
}
