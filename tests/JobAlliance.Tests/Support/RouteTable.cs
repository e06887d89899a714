using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Support;

/// <summary>Every address of the running program with who may enter.</summary>
public static class RouteTable
{
    public static IReadOnlyList<RouteRow> Of(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => !endpoint.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal))
                .Select(Row)
                .DistinctBy(row => (row.Path, row.Methods))
                .OrderBy(row => row.Path, StringComparer.Ordinal)
                .ThenBy(row => row.Methods, StringComparer.Ordinal),
        ];

    private static RouteRow Row(RouteEndpoint endpoint)
    {
        var isPage = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy ?? "signed in").Distinct();
        var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return new RouteRow(
            "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
            isPage ? "PAGE" : string.Join(',', methods ?? ["ANY"]),
            open ? "everybody"
                : string.Join(" and ", policies) is { Length: > 0 } asked ? asked
                : "everybody"
        );
    }
}

/// <param name="Methods">HTTP methods; PAGE for a Razor page.</param>
/// <param name="Who">The policies that are asked for, or everybody.</param>
public sealed record RouteRow(string Path, string Methods, string Who)
{
    public override string ToString() => $"{Methods, -8} {Path, -70} {Who}";
}
