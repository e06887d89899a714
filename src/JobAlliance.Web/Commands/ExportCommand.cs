using System.CommandLine;
using JobAlliance.Core.Imports;

namespace JobAlliance.Web.Commands;

/// <summary><c>export postings [FILE]</c>: published postings as schema.org JobPosting, one a line; without a file to the standard output.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string?> File = new("FILE") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> WithContact = new("--with-contact") { Description = "Also the employers' contacts." };

    internal static Command Create()
    {
        var postings = new Command("postings", "Published postings as JobPosting JSON Lines.") { File, WithContact };
        postings.TreatUnmatchedTokensAsErrors = false;
        postings.SetAction(RunAsync);
        return new Command("export", "Writes a file that import reads.") { postings, AllianceMove.Export() };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = await OperatorHost.StartAsync(parsed.UnmatchedTokens, cancellationToken);
        await using var target = parsed.GetValue(File) is { } path ? System.IO.File.Create(path) : Console.OpenStandardOutput();
        var withContact = parsed.GetValue(WithContact);
        var count = await host.AskAsync<ExportPostings, int>(export => export.HandleAsync(target, null, withContact, null, cancellationToken));
        await Console.Error.WriteLineAsync($"{count} postings");
        return 0;
    }
}
