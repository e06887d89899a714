using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JobAlliance.Adapters.Moving;

/// <summary>One table's rows as JSON Lines, column by column as the model knows them, whatever the database.</summary>
internal static class TableRows
{
    private const int AtOnce = 500;

    internal static Task<long> WriteAsync(DbContext context, IEntityType table, Stream target, CancellationToken cancellationToken) =>
        Call<Task<long>>(nameof(WriteRowsAsync), table, context, table, target, cancellationToken);

    internal static Task<bool> AnyAsync(DbContext context, IEntityType table, CancellationToken cancellationToken) =>
        Call<Task<bool>>(nameof(AnyRowAsync), table, context, cancellationToken);

    internal static async Task<long> ReadAsync(DbContext context, IEntityType table, Stream source, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(source);
        var rows = 0L;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            Add(context, table, JsonNode.Parse(line)!.AsObject());
            if (++rows % AtOnce == 0)
            {
                await SaveAsync(context, cancellationToken);
            }
        }

        await SaveAsync(context, cancellationToken);
        return rows;
    }

    private static T Call<T>(string method, IEntityType table, params object[] arguments) =>
        (T)
            typeof(TableRows)
                .GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(table.ClrType)
                .Invoke(null, arguments)!;

    private static Task<bool> AnyRowAsync<TRow>(DbContext context, CancellationToken cancellationToken)
        where TRow : class => context.Set<TRow>().AnyAsync(cancellationToken);

    private static async Task<long> WriteRowsAsync<TRow>(DbContext context, IEntityType table, Stream target, CancellationToken cancellationToken)
        where TRow : class
    {
        await using var writer = new StreamWriter(target, leaveOpen: true);
        var rows = 0L;
        await foreach (var row in context.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await writer.WriteLineAsync(Document(context, table, row).ToJsonString(Json.Options));
            rows++;
        }

        return rows;
    }

    private static JsonObject Document<TRow>(DbContext context, IEntityType table, TRow row)
        where TRow : class
    {
        var entry = context.Entry(row);
        var document = new JsonObject();
        foreach (var column in table.GetProperties())
        {
            document[column.Name] = JsonSerializer.SerializeToNode(entry.Property(column.Name).CurrentValue, column.ClrType, Json.Options);
        }

        return document;
    }

    private static void Add(DbContext context, IEntityType table, JsonObject document)
    {
        var entry = context.Entry(Activator.CreateInstance(table.ClrType, nonPublic: true)!);
        foreach (var column in table.GetProperties())
        {
            entry.Property(column.Name).CurrentValue = document[column.Name].Deserialize(column.ClrType, Json.Options);
        }

        entry.State = EntityState.Added;
    }

    private static async Task SaveAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
