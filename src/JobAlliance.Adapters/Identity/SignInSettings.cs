using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Adapters.Identity;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>required: agencies and staff enter their rooms only with a second factor; offered: they may set one up.</summary>
    [AllowedValues("required", "offered")]
    public string SecondFactor { get; set; } = "required";

    /// <summary>This site's address as mails give it, https://jobs.example.org; empty: the address of the request.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Wrong passwords in a row before an account is locked.</summary>
    [Range(3, 20)]
    public int AttemptsBeforeLockOut { get; set; } = 5;

    /// <summary>How long it stays locked.</summary>
    [Range(1, 1440)]
    public int LockOutMinutes { get; set; } = 15;
}
