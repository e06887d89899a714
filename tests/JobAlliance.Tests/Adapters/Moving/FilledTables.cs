using System.Runtime.CompilerServices;
using System.Text.Json;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Adapters.Moving;

/// <summary>A row in every table that there is, with something in every column, so that a new table or column is compared without anybody's thinking of it.</summary>
internal static class FilledTables
{
    public static async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await FillAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancellationToken);
        await FillAsync(scope.ServiceProvider.GetRequiredService<SignInDb>(), cancellationToken);
    }

    private static async Task FillAsync(DbContext context, CancellationToken cancellationToken)
    {
        foreach (var table in context.Model.GetEntityTypes().Where(table => !table.IsOwned()))
        {
            var entry = context.Entry(RuntimeHelpers.GetUninitializedObject(table.ClrType));
            foreach (var column in table.GetProperties())
            {
                entry.Property(column.Name).CurrentValue = ValueOf(column);
            }

            entry.State = EntityState.Added;
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private static object? ValueOf(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type switch
        {
            // A row refers to the only one there is; a key that refers to nothing is its own.
            _ when type == typeof(Guid) => new Guid("01993c70-0000-7000-8000-000000000001"),
            _ when type == typeof(string) => column.IsPrimaryKey() || column.IsForeignKey() ? "key" : $"文本 text \"{column.Name}\"",
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 9, 20, 8, 30, 15, TimeSpan.Zero).AddTicks(1234560),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 9, 20),
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 7_000_000_007L,
            _ when type == typeof(double) => 87.123456789,
            _ when type == typeof(float) => 0.25f,
            _ when type == typeof(byte[]) => new byte[] { 1, 2, 255 },
            _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
            _ when typeof(List<string>).IsAssignableFrom(type) => new List<string> { "甲", "b" },
            _ => column.IsNullable ? null : Document(type),
        };
    }

    private static object Document(Type type) =>
        JsonSerializer.Deserialize(type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "[]" : Sample(type), type, Json.Options)!;

    private static string Sample(Type type) =>
        type.Name switch
        {
            "PostingContent" => """{"title":"会计","employerName":"明远","mustSkills":["Excel"]}""",
            "Judgement" => """
                {"graduateId":"01993c70-0000-7000-8000-000000000001","postingId":"01993c70-0000-7000-8000-000000000001","weightsVersion":1,
                "score":87.123456789,"postingAsks":0.9,"graduateWants":0.8,"known":0.7}
                """,
            _ => "{}",
        };
}
