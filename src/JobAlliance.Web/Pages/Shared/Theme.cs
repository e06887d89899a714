namespace JobAlliance.Web.Pages.Shared;

/// <summary>Light or dark: what the person chose, or (decided by the browser's script) what their system says.</summary>
/// <param name="Chosen"><c>light</c>, <c>dark</c> or <c>auto</c>.</param>
/// <param name="Shown">What the page is sent as.</param>
internal sealed record Theme(string Chosen, string Shown)
{
    public const string Cookie = "theme";

    public static Theme Of(HttpContext context) =>
        context.Request.Cookies[Cookie] switch
        {
            "dark" => new("dark", "dark"),
            "light" => new("light", "light"),
            _ => new("auto", "light"),
        };
}
