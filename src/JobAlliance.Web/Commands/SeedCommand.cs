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
        var play = host.Services.GetRequiredService<PlayDemonstration>();
        if (await play.BeginAsync(cancellationToken) is var found && Refusal(found) is { } refusal)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{refusal}[/]");
            return 1;
        }

        if (found == DemonstrationFound.Interrupted)
        {
            AnsiConsole.MarkupLine(
                "The demonstration was interrupted while it was being made, and is now played to its end from there; nothing is removed."
            );
        }

        await host.RunAsync(() => MakeAsync(host, play, request, cancellationToken), cancellationToken);
        Print();
        return 0;
    }

    private static string? Refusal(DemonstrationFound found) =>
        found switch
        {
            DemonstrationFound.Complete => "There is an alliance already; nothing was done.",
            DemonstrationFound.InUse => "The demonstration was interrupted, and somebody has worked with it since; nothing was done.",
            _ => null,
        };

    private static Task MakeAsync(
        OperatorHost host,
        PlayDemonstration play,
        SeedDemonstration.Request request,
        CancellationToken cancellationToken
    ) =>
        AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var made = Task.Run(
                    () => play.HandleAsync(request, () => LoginsAsync(host, cancellationToken), cancellationToken),
                    cancellationToken
                );
                var (shown, progress) = (
                    context.AddTask("六周 · six weeks", maxValue: PlayDemonstration.Days),
                    host.Services.GetRequiredService<DemonstrationProgress>()
                );
                while (await Task.WhenAny(made, Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken)) != made)
                {
                    shown.Value = progress.Now?.Done ?? PlayDemonstration.Days;
                }

                shown.Value = PlayDemonstration.Days;
                await made;
                await host.AskAsync<DemonstrationLogins, bool>(logins => logins.HandleAsync(cancellationToken));
            });

    private static Task LoginsAsync(OperatorHost host, CancellationToken cancellationToken) =>
        host.AskAsync<DemonstrationLogins, bool>(async logins =>
        {
            await logins.ForDesksAsync(cancellationToken);
            return true;
        });

    private static void Print()
    {
        AnsiConsole.MarkupLineInterpolated($"密码 · password: [bold]{DemonstrationPeople.Password}[/]");
        foreach (var (role, email) in DemonstrationPeople.All)
        {
            AnsiConsole.MarkupLineInterpolated($"  {email, -28} {role}");
        }
    }
}
