namespace JobAlliance.Tests.Support;

/// <summary>The real servers that <c>infra/test.sh</c> starts. A test that needs one that is not there is skipped by name.</summary>
public static class TestServers
{
    public static string Postgres => Require("POSTGRES_URL", "PostgreSQL");

    public static string RabbitMq => Require("RABBITMQ_URL", "RabbitMQ");

    public static string Elasticsearch => Require("ELASTICSEARCH_URL", "Elasticsearch");

    private static string Require(string variable, string server)
    {
        var url = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(url), $"{server} is not there: set {variable}, or run infra/test.sh, which starts it.");
        return url!;
    }
}
