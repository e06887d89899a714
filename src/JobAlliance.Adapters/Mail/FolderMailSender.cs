using JobAlliance.Core.Accounts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Mail;

/// <summary>Where no mail server is configured: each mail becomes a file, and the log says where. In Development the log shows its text too.</summary>
internal sealed class FolderMailSender(
    IOptions<MailOptions> options,
    IOptions<AppOptions> app,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<FolderMailSender> logger
) : IMailSender
{
    public async Task SendAsync(Core.Accounts.Mail mail, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(app.Value.DataFolder, "mail"));
        var now = clock.GetUtcNow();
        var path = Path.Combine(folder.FullName, $"{now:yyyyMMdd'T'HHmmss}-{Guid.CreateVersion7(now):N}.eml");
        await MimeMail.Compose(mail, options.Value, clock).WriteToAsync(path, cancellationToken);
        logger.LogInformation("Mail \"{Subject}\" written to {Path} (no mail server is configured)", mail.Subject, path);
        if (environment.IsDevelopment())
        {
            logger.LogInformation("{MailText}", mail.Text);
        }
    }
}
