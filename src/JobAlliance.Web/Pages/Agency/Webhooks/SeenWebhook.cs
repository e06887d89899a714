using JobAlliance.Core.Webhooks;
using JobAlliance.Web.Pages.Shared.Editing;

namespace JobAlliance.Web.Pages.Agency.Webhooks;

/// <summary>A webhook as somebody saw it who now presses one of its buttons: nothing is typed, and yet another person may have been first.</summary>
public sealed class SeenWebhook : EditedForm
{
    private static readonly EditedField[] Edited =
    [
        new(nameof(IsOn), "Webhooks.IsOn", nameof(Core.Webhooks.Webhook.DisabledAt)),
        new(nameof(SecretMark), "Webhooks.SecretMark", nameof(Core.Webhooks.Webhook.Secret)),
    ];

    public Guid Webhook { get; set; }

    public bool IsOn { get; set; }

    public string? SecretMark { get; set; }

    public override bool IsTyped => false;

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    public static SeenWebhook Of(ListWebhooks.Row row) => Of(row.Id, row.DisabledAt is null, row.SecretMark, row.Version);

    public static SeenWebhook Of(Core.Webhooks.Webhook webhook) =>
        Of(webhook.Id, webhook.DisabledAt is null, WebhookSignature.MarkOf(webhook.Secret), webhook.Version);

    private static SeenWebhook Of(Guid id, bool isOn, string secretMark, long version)
    {
        var form = new SeenWebhook
        {
            Webhook = id,
            IsOn = isOn,
            SecretMark = secretMark,
            Version = version,
        };
        form.Remember();
        return form;
    }
}
