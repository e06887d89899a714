namespace JobAlliance.Core.Common;

/// <summary>What kind of refusal: decides the HTTP status in one place.</summary>
public enum ErrorKind
{
    /// <summary>400: the input is wrong; <see cref="Error.Field"/> says where.</summary>
    Invalid,

    /// <summary>403: this actor may not do it, and may know that.</summary>
    Forbidden,

    /// <summary>404: there is no such thing, or this actor may not know of it.</summary>
    NotFound,

    /// <summary>409: it contradicts what is already so.</summary>
    Conflict,

    /// <summary>410: it was there and is gone.</summary>
    Gone,

    /// <summary>412: somebody else changed it first.</summary>
    Stale,
}

/// <summary>An expected refusal.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Code">Stable, machine-readable, dotted lower case: <c>posting.licence-expired</c>. Also the key of its text in the resource files (<c>Error.posting.licence-expired</c>).</param>
/// <param name="Field">The field it is about, as the request names it; null when about the whole.</param>
/// <param name="Args">Values for the text's placeholders {0}, {1}; never contact data.</param>
/// <param name="Details">Further refusals of the same request, one a field.</param>
public sealed record Error(
    ErrorKind Kind,
    string Code,
    string? Field = null,
    IReadOnlyList<object>? Args = null,
    IReadOnlyList<Error>? Details = null
)
{
    public static Error Invalid(string code, string? field = null, params object[] args) => new(ErrorKind.Invalid, code, field, args);

    public static Error Forbidden(string code, params object[] args) => new(ErrorKind.Forbidden, code, null, args);

    public static Error NotFound(string code, params object[] args) => new(ErrorKind.NotFound, code, null, args);

    public static Error Conflict(string code, params object[] args) => new(ErrorKind.Conflict, code, null, args);

    public static Error Gone(string code, params object[] args) => new(ErrorKind.Gone, code, null, args);

    public static Error Stale(string code, params object[] args) => new(ErrorKind.Stale, code, null, args);

    /// <summary>One refusal that carries several, for a form with several wrong fields. <paramref name="errors"/> has at least one.</summary>
    public static Error Many(IReadOnlyList<Error> errors) => errors.Count == 1 ? errors[0] : errors[0] with { Details = errors };
}
