using MimeKit;

namespace JobAlliance.Adapters.Mail;

internal static class MimeMail
{
    /// <summary>The mail as RFC 5322 has it.</summary>
    internal static MimeMessage Compose(Core.Accounts.Mail mail, MailOptions options, TimeProvider clock)
    {
        var body = new BodyBuilder { TextBody = mail.Text };
        foreach (var attachment in mail.Attachments ?? [])
        {
            body.Attachments.Add(attachment.FileName, attachment.Content, ContentType.Parse(attachment.MediaType));
        }

        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Body = body.ToMessageBody(),
            Date = clock.GetUtcNow(),
        };
        message.From.Add(new MailboxAddress(options.FromName, options.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        return message;
    }
}
