using JobAlliance.Core.Common;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>An entry of the navigation.</summary>
public sealed record NavigationEntry(string Path, string TextKey, string Icon)
{
    /// <summary>"page" when it leads to where one is, null otherwise.</summary>
    public string? Current(HttpContext context)
    {
        var here = context.Request.Path.Value?.TrimEnd('/').ToLowerInvariant() ?? "";
        var there = Path.Split('?')[0].TrimEnd('/');
        var exact = there.Length == 0 || there is "/me" or "/agency" or "/staff";
        return here == there || (!exact && here.StartsWith(there + "/", StringComparison.Ordinal)) ? "page" : null;
    }
}

/// <summary>What stands in the top bar, and the four entries of the bottom bar on phones.</summary>
internal sealed record PublicEntries(IReadOnlyList<NavigationEntry> Top, IReadOnlyList<NavigationEntry> Bottom)
{
    private static readonly NavigationEntry Home = new("/", "Frame.Home", "home");
    private static readonly NavigationEntry MyHome = new("/me", "Frame.Home", "home");
    private static readonly NavigationEntry Jobs = new("/jobs", "Frame.Jobs", "search");
    private static readonly NavigationEntry Matches = new("/me/matches", "Frame.Matches", "puzzle");
    private static readonly NavigationEntry Progress = new("/me/progress", "Frame.Progress", "route");
    private static readonly NavigationEntry Guidance = new("/me/guidance", "Frame.Guidance", "school");
    private static readonly NavigationEntry Resume = new("/me/resume", "Frame.Resume", "file-cv");
    private static readonly NavigationEntry Account = new("/account", "Frame.Account", "shield-lock");
    private static readonly NavigationEntry SignIn = new("/account/sign-in", "Frame.SignIn", "login");
    private static readonly NavigationEntry Register = new("/account/register", "Frame.Register", "user-plus");
    private static readonly NavigationEntry AgencyDesk = new("/agency", "Frame.AgencyDesk", "building");
    private static readonly NavigationEntry StaffDesk = new("/staff", "Frame.StaffDesk", "layout-dashboard");

    public static PublicEntries Of(Actor actor) =>
        actor.Kind switch
        {
            ActorKind.Graduate => new([MyHome, Jobs, Matches, Progress, Guidance, Resume], [MyHome, Jobs, Progress, Resume]),
            ActorKind.AgencyMember => new([Jobs, AgencyDesk], [Home, Jobs, AgencyDesk, Account]),
            ActorKind.Staff or ActorKind.Administrator => new([Jobs, StaffDesk], [Home, Jobs, StaffDesk, Account]),
            _ => new([Jobs], [Home, Jobs, SignIn, Register]),
        };

    public static IReadOnlyList<NavigationEntry> Menu(Actor actor) =>
        actor.Kind switch
        {
            ActorKind.Graduate =>
            [
                Resume,
                Matches,
                Guidance,
                new("/me/consents", "Frame.Consents", "hand-stop"),
                new("/me/messages", "Frame.Messages", "messages"),
                new("/me/data", "Frame.MyData", "database-export"),
                Account,
            ],
            ActorKind.AgencyMember => [AgencyDesk, Account],
            _ => [StaffDesk, Account],
        };
}
