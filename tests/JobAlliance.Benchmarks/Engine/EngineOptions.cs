using System.CommandLine;

namespace JobAlliance.Benchmarks.Engine;

/// <summary>Options that the commands which measure the engine share.</summary>
internal sealed class EngineOptions
{
    public Option<string> Market { get; } = new("--market") { Description = "a directory that market.py made", Required = true };

    public Option<int> Threads { get; } = new("--threads") { Description = "requests at once", DefaultValueFactory = _ => 2 };

    public Option<int> Limit { get; } = new("--limit") { Description = "measure only so many jobs", DefaultValueFactory = _ => int.MaxValue };

    public Option<string?> Lucene { get; } = new("--lucene") { Description = "class path of the Lucene yardstick: its jars and LuceneMarket" };

    public Option<string?> Postgres { get; } = new("--postgres") { Description = "connection string for the PostgreSQL yardstick" };

    public Option<string?> Elasticsearch { get; } = new("--elasticsearch") { Description = "address of the Elasticsearch yardstick" };

    public void AddTo(Command command)
    {
        command.Add(Market);
        command.Add(Threads);
        command.Add(Limit);
        command.Add(Lucene);
        command.Add(Postgres);
        command.Add(Elasticsearch);
    }
}
