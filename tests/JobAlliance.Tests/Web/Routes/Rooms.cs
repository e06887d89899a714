using JobAlliance.Core.Accounts;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Routes;

/// <summary>Which roles a policy lets in.</summary>
internal static class Rooms
{
    private static readonly Dictionary<string, AccountRole[]> Of = new()
    {
        ["Graduate"] = [AccountRole.Graduate],
        ["Agency"] = [AccountRole.AgencyMember],
        ["Staff"] = [AccountRole.Staff, AccountRole.Administrator],
        ["Administrator"] = [AccountRole.Administrator],
        ["Account"] = [.. Enum.GetValues<AccountRole>()],
        ["SignedIn"] = [.. Enum.GetValues<AccountRole>()],
        ["ApiCaller"] = [.. Enum.GetValues<AccountRole>()],
    };

    public static bool MayEnter(RouteRow route, AccountRole role) => route.Who.Split(" and ").All(room => Of[room].Contains(role));
}
