using System.CommandLine;
using JobAlliance.Core.Demonstration;
using JobAlliance.Web.Demonstration;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary><c>seed</c>: makes the demonstration alliance in an empty database and plays it; Development only, for its sign-ins share a known password.</summary>
internal static class SeedCommand
{
    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed makes the same demonstration.",
        DefaultValueFactory = _ => 1,
    };
    private static readonly Option<int> Graduates = new("--graduates") { DefaultValueFactory = _ => 204 };
    private static readonly Option<int> Postings = new("--postings") { DefaultValueFactory = _ => 1200 };

    internal static Command Create()
    {
        var command = new Command("seed", "Makes a demonstration alliance in an empty database (Development only).") { Seed, Graduates, Postings };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = await OperatorHost.StartAsync([.. parsed.UnmatchedTokens, "--Demonstration:Enabled=false"], cancellationToken);
        if (!host.IsDevelopment)
        {
            AnsiConsole.MarkupLine("[red]Only with ASPNETCORE_ENVIRONMENT=Development: the demonstration's sign-ins share a known password.[/]");
            return 1;
        }

        var request = new SeedDemonstration.Request(parsed.GetValue(Seed), parsed.GetValue(Graduates), parsed.GetValue(Postings));
        if (!await host.AskAsync<SeedDemonstration, bool>(seed => seed.HandleAsync(request, cancellationToken)))
        {
            AnsiConsole.MarkupLine("[yellow]There is an alliance already; nothing was done.[/]");
            return 1;
        }

        await host.RunAsync(
            async () =>
            {
                await host.AskAsync<DemonstrationLogins, bool>(logins => logins.HandleAsync(cancellationToken));
                await host.Services.GetRequiredService<PlayDemonstration>().HandleAsync(request.Seed, cancellationToken);
            },
            cancellationToken
        );
        Print();
        return 0;
    }

    private static void Print()
    {
        AnsiConsole.MarkupLineInterpolated($"密码 · password: [bold]{DemonstrationPeople.Password}[/]");
        foreach (var (role, email) in DemonstrationPeople.All)
        {
            AnsiConsole.MarkupLineInterpolated($"  {email, -28} {role}");
        }
    }
}
