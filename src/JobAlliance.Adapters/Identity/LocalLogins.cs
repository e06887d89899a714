using JobAlliance.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace JobAlliance.Adapters.Identity;

/// <summary>Users of our own sign-in. Their id is the subject of a <c>Login</c> whose issuer is <see cref="SignInDb.Issuer"/>.</summary>
public sealed class LocalLogins(UserManager<IdentityUser> users)
{
    /// <summary>A new user.</summary>
    /// <param name="email">The name to sign in by; unique.</param>
    /// <param name="password">At least ten characters, five of them different.</param>
    /// <param name="isConfirmed">The address was proved: by an invitation's link.</param>
    /// <returns>The subject; <c>identity.{what}</c> with the field when refused.</returns>
    public async Task<Result<string>> CreateAsync(string email, string password, bool isConfirmed = false)
    {
        var user = new IdentityUser
        {
            UserName = email.Trim().ToLowerInvariant(),
            Email = email.Trim().ToLowerInvariant(),
            EmailConfirmed = isConfirmed,
        };
        var created = await users.CreateAsync(user, password);
        return created.Succeeded ? user.Id : Refusal(created);
    }

    /// <summary>The subject of the user that signs in with an address; null when there is none.</summary>
    public async Task<string?> FindAsync(string email) => (await users.FindByNameAsync(email.Trim().ToLowerInvariant()))?.Id;

    /// <summary>Takes a user back whose account could not be made.</summary>
    public async Task RemoveAsync(string subject)
    {
        if (await users.FindByIdAsync(subject) is { } user)
        {
            await users.DeleteAsync(user);
        }
    }

    /// <summary>What Identity refused, as one of our errors.</summary>
    public static Error Refusal(IdentityResult result)
    {
        var first = result.Errors.First().Code;
        var field =
            first.StartsWith("Password", StringComparison.Ordinal) ? "Password"
            : first is "InvalidToken" ? null
            : "Email";
        var code = first switch
        {
            "DuplicateUserName" or "DuplicateEmail" => "email-taken",
            "PasswordTooShort" => "password-too-short",
            "PasswordRequiresUniqueChars" => "password-too-simple",
            "PasswordMismatch" => "password-wrong",
            "InvalidToken" => "link-used-or-old",
            _ => "email-wrong",
        };
        return Error.Invalid($"identity.{code}", field);
    }
}
