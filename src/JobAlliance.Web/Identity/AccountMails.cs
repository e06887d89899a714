using System.Globalization;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Web.Resources;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Identity;

/// <summary>The mails about an account, in its language, each with one link of this site.</summary>
public sealed class AccountMails(IMailSender sender, IHttpContextAccessor accessor, IOptions<SignInSettings> settings, Texts texts)
{
    /// <param name="kind"><c>Confirm</c>, <c>Reset</c> or <c>Invitation</c>: the texts' prefix in <c>AccountMail.resx</c>.</param>
    /// <param name="to">The address.</param>
    /// <param name="name">Whom it greets.</param>
    /// <param name="language">The account's.</param>
    /// <param name="path">The link's path and query.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SendAsync(string kind, string to, string name, string language, string path, CancellationToken cancellationToken)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var text = texts[$"AccountMail.{kind}Text", name, PublicUrl + path, texts["Frame.Product"]]
                .Replace("\\n", "\n", StringComparison.Ordinal);
            await sender.SendAsync(new Mail(to, texts[$"AccountMail.{kind}Subject", texts["Frame.Product"]], text), cancellationToken);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private string PublicUrl =>
        settings.Value.PublicUrl is { Length: > 0 } configured
            ? configured.TrimEnd('/')
            : $"{accessor.HttpContext!.Request.Scheme}://{accessor.HttpContext.Request.Host}";
}
