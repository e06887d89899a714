using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>Addresses of the page that is shown, with another value here and there: filters, order and place in a list stand in the address.</summary>
public static class PageAddress
{
    /// <summary>This page's path and query; each pair replaces a value, null takes it away. A changed filter begins at the first page.</summary>
    public static string Address(this PageModel page, params (string Key, string? Value)[] changes)
    {
        var request = page.HttpContext.Request;
        var values = request.Query.Where(pair => pair.Key is not ("handler" or "cursor")).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        var query = new QueryBuilder(
            values.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!))
        );
        return request.Path + query.ToQueryString().Value;
    }

    /// <summary>For <c>_Pager</c>: the list's size, the next page, and from a later page the way to the first.</summary>
    public static PagerView PagerOf<TItem>(this PageModel page, Core.Common.Page<TItem> list) =>
        new(
            list.Total,
            list.NextCursor is { } next ? page.Address(("cursor", next)) : null,
            page.HttpContext.Request.Query.ContainsKey("cursor") ? page.Address() : null
        );

    /// <summary>A path of this site to go back to; another site's, or none, is answered with the default.</summary>
    public static string BackTo(this PageModel page, string otherwise)
    {
        var back = page.HttpContext.Request.Query["back"].ToString();
        return page.Url.IsLocalUrl(back) ? back : otherwise;
    }
}
