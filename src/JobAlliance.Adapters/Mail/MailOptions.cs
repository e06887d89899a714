using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters.Mail;

/// <summary>Section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Whom the mail comes from.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@joballiance.local";

    public string FromName { get; set; } = "JobAlliance 就业联盟";

    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>Section <c>Mail:Smtp</c>. Without a host, mail is written to the folder <c>mail</c> in the data folder.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>starttls (refuses to send in the clear), tls or none (a server on the same machine).</summary>
    [AllowedValues("starttls", "tls", "none")]
    public string Security { get; set; } = "starttls";

    public string? User { get; set; }

    public string? Password { get; set; }
}
