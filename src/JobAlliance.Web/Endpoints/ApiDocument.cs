using JobAlliance.Web.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace JobAlliance.Web.Endpoints;

/// <summary><c>/api/v1/openapi.json</c> and, for people, <c>/api/reference</c>.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    private const string Description = """
        Postings, own résumés, matches, referrals and guidance tasks of the alliance.

        **Who**: an agency's system sends `Authorization: Bearer jak_…` (an owner issues keys on the agency's page); people use the cookie of the pages.
        **Repeats**: a POST with `Idempotency-Key` is carried out once; a repeat gets the first answer again, with `Idempotency-Replayed: true`.
        **Lists** are paged: `size` (1..200) and `cursor` (the `nextCursor` of the page before).
        **Refusals** are problems (RFC 9457) with a stable `code` and, for input, `errors` a field; texts follow `Accept-Language` (zh-CN, en).
        **Units**: money in CNY a month, times with offset, days as YYYY-MM-DD in China's time.
        """;

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.AddDocumentTransformer((document, _, _) => Describe(document));
                options.AddOperationTransformer((operation, context, _) => MarkRepeatable(operation, context));
            }
        );

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        app.MapScalarApiReference("/api/reference", options => options.WithOpenApiRoutePattern("/api/v1/openapi.json").WithTitle("JobAlliance API"))
            .AllowAnonymous();
    }

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "JobAlliance",
            Version = Name,
            Description = Description,
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["agencyKey"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An agency's key: jak_…",
            },
        };
        return Task.CompletedTask;
    }

    private static Task MarkRepeatable(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Repeatable>().Any())
        {
            (operation.Parameters ??= []).Add(
                new OpenApiParameter
                {
                    Name = IdempotencyFilter.Header,
                    In = ParameterLocation.Header,
                    Description = "1..200 characters, unique a caller; makes the request safe to repeat.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
                }
            );
        }

        return Task.CompletedTask;
    }
}
