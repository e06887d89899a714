using System.Net.Sockets;
using JobAlliance.Core.Accounts;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Mail;

/// <summary>Sends by SMTP, one connection a mail.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider clock) : IMailSender
{
    public async Task SendAsync(Core.Accounts.Mail mail, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        using var client = new SmtpClient { Timeout = 20_000 };
        try
        {
            await client.ConnectAsync(smtp.Host!, smtp.Port, SecurityOf(smtp), cancellationToken);
            if (smtp.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, smtp.Password ?? "", cancellationToken);
            }

            await client.SendAsync(MimeMail.Compose(mail, options.Value, clock), cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception)
            when (exception
                    is SocketException
                        or IOException
                        or CommandException
                        or ProtocolException
                        or AuthenticationException
                        or SslHandshakeException
            )
        {
            throw new MailUnavailableException($"The mail server {smtp.Host}:{smtp.Port} did not take a mail.", exception);
        }
    }

    private static SecureSocketOptions SecurityOf(SmtpOptions smtp) =>
        smtp.Security switch
        {
            "tls" => SecureSocketOptions.SslOnConnect,
            "none" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
}
