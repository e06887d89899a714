using System.Collections.Concurrent;
using System.Reflection;
using JobAlliance.Core.Common;
using Microsoft.Extensions.Primitives;

namespace JobAlliance.Web.Http;

/// <summary>
/// Values of enumerations in a query of the API: read whatever their case, as those of a body are, and refused by name with all that are allowed. Minimal APIs read
/// them before any filter runs, exactly as written, and refuse without a word.
/// </summary>
internal static class QueryEnums
{
    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlyList<(string Name, Type Type)>> Known = new();

    public static Task ReadAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query.Count == 0 || http.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is not { } handler)
        {
            return next(http);
        }

        var query = new Dictionary<string, StringValues>(http.Request.Query, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, type) in Known.GetOrAdd(handler, EnumsOf).Where(parameter => query.ContainsKey(parameter.Name)))
        {
            var written = query[name].Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
            if (written.Find(value => NameOf(type, value!) is null) is { } unknown)
            {
                var refusal = Error.Invalid("query.unknown-value", name, unknown, string.Join(", ", Enum.GetNames(type)));
                return Problems.From(refusal, http).ExecuteAsync(http);
            }

            query[name] = new StringValues([.. written.Select(value => NameOf(type, value!))]);
            if (written.Count == 0)
            {
                query.Remove(name);
            }
        }

        http.Request.Query = new QueryCollection(query);
        return next(http);
    }

    private static string? NameOf(Type type, string value) =>
        Array.Find(Enum.GetNames(type), name => name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static List<(string Name, Type Type)> EnumsOf(MethodInfo handler) =>
        [
            .. handler
                .GetParameters()
                .SelectMany(parameter =>
                    parameter.IsDefined(typeof(AsParametersAttribute))
                        ? parameter.ParameterType.GetProperties().Select(property => (property.Name, property.PropertyType))
                        : [(parameter.Name ?? "", parameter.ParameterType)]
                )
                .Select(one => (one.Item1, EnumIn(one.Item2)))
                .Where(one => one.Item2 is not null)
                .Select(one => (one.Item1, one.Item2!)),
        ];

    private static Type? EnumIn(Type type)
    {
        var single = type.IsArray ? type.GetElementType()! : type;
        var plain = Nullable.GetUnderlyingType(single) ?? single;
        return plain.IsEnum ? plain : null;
    }
}
