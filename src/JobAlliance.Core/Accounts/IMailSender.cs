namespace JobAlliance.Core.Accounts;

/// <summary>Sends the system's own mail: by SMTP, or into a folder where no server is configured.</summary>
public interface IMailSender
{
    /// <summary>Hands a mail over. Throws <see cref="MailUnavailableException"/> when the server cannot be reached or refuses it.</summary>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}

/// <summary>A mail of plain text.</summary>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">What it says; addresses of this site stand on lines of their own.</param>
/// <param name="Attachments">Files that go with it: a calendar invitation.</param>
public sealed record Mail(string To, string Subject, string Text, IReadOnlyList<MailAttachment>? Attachments = null);

/// <param name="FileName">As the receiver sees it.</param>
/// <param name="MediaType"><c>text/calendar; method=REQUEST</c>.</param>
/// <param name="Content">The file.</param>
public sealed record MailAttachment(string FileName, string MediaType, byte[] Content);

/// <summary>The mail server cannot be reached or refuses; the caller says so or tries again.</summary>
public sealed class MailUnavailableException(string message, Exception inner) : Exception(message, inner);
