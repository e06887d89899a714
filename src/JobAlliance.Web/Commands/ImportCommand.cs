using System.CommandLine;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary><c>import postings|resumes FILE</c>: reads a file into the database, then indexes and matches what came in. Ends with 1 when nothing of it could be taken.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "JSON Lines, or CSV for postings; UTF-8 or GB18030." };
    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Where the report of all problems goes; FILE.report.csv in the working directory by default.",
    };
    private static readonly Option<bool> NoMatch = new("--no-match") { Description = "Leave indexing and matching to the next start." };
    private static readonly Option<string> Format = new("--format") { Description = "jobposting | csv; by default told from the content." };
    private static readonly Option<FileInfo> Mapping = new("--mapping") { Description = "Column mapping of a CSV (infra/mappings)." };
    private static readonly Option<string> Owner = new("--owner")
    {
        Description = "Name or id of an agency; centre (default).",
        DefaultValueFactory = _ => "centre",
    };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Do not publish." };

    internal static Command Create()
    {
        Format.AcceptOnlyFromAmong("jobposting", "csv");
        File.AcceptExistingOnly();
        Mapping.AcceptExistingOnly();
        var postings = new Command("postings", "Postings: schema.org JobPosting (JSON Lines) or CSV.")
        {
            File,
            Format,
            Mapping,
            Owner,
            Drafts,
            Report,
            NoMatch,
        };
        postings.SetAction((parsed, cancellationToken) => RunAsync(ImportKind.Postings, parsed, cancellationToken));
        var resumes = new Command("resumes", "Résumés: JSON Resume (JSON Lines).") { File, Report, NoMatch };
        resumes.SetAction((parsed, cancellationToken) => RunAsync(ImportKind.Resumes, parsed, cancellationToken));
        postings.TreatUnmatchedTokensAsErrors = resumes.TreatUnmatchedTokensAsErrors = false;
        return new Command("import", "Imports a file; safe to repeat.") { postings, resumes, AllianceMove.Import() };
    }

    private static async Task<int> RunAsync(ImportKind kind, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = await OperatorHost.StartAsync(parsed.UnmatchedTokens, cancellationToken);
        var begun = await BeginAsync(host, kind, parsed, cancellationToken);
        if (begun.Error is { } refusal)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{ImportReport.Words(refusal)}[/]");
            return 1;
        }

        var job = await ImportProgress.RunAsync(host, begun.Value, cancellationToken);
        var report = parsed.GetValue(Report) ?? parsed.GetRequiredValue(File).Name + ".report.csv";
        await ImportReport.PrintAsync(host, job, report, cancellationToken);
        if (job.Status == ImportStatus.Done && !parsed.GetValue(NoMatch))
        {
            await host.DrainAsync(cancellationToken);
        }

        return job.Status == ImportStatus.Done && job.Records > job.Refused ? 0 : 1;
    }

    private static async Task<Result<Guid>> BeginAsync(OperatorHost host, ImportKind kind, ParseResult parsed, CancellationToken cancellationToken)
    {
        var owner = await OwnerAsync(host, kind == ImportKind.Resumes ? "centre" : parsed.GetRequiredValue(Owner), cancellationToken);
        if (owner.Error is { } unknown)
        {
            return unknown;
        }

        var file = parsed.GetRequiredValue(File);
        await using var content = file.OpenRead();
        var mapping =
            kind == ImportKind.Postings && parsed.GetValue(Mapping) is { } path
                ? await System.IO.File.ReadAllTextAsync(path.FullName, cancellationToken)
                : null;
        var request = new UploadImport.Request(owner.Value, kind, file.Name, content, FormatOf(kind, parsed), mapping);
        var uploaded = await host.AskAsync<UploadImport, Result<Guid>>(upload =>
            upload.HandleAsync(request, OperatorHost.Operator, cancellationToken)
        );
        if (!uploaded.Succeeded)
        {
            return uploaded;
        }

        var publish = kind == ImportKind.Resumes || !parsed.GetValue(Drafts);
        var begin = new BeginImport.Request(uploaded.Value, publish);
        var result = await host.AskAsync<BeginImport, Result>(use => use.HandleAsync(begin, OperatorHost.Operator, cancellationToken));
        return result.Error is { } error ? error : uploaded;
    }

    private static ImportFormat? FormatOf(ImportKind kind, ParseResult parsed) =>
        kind == ImportKind.Resumes
            ? ImportFormat.JsonResume
            : parsed.GetValue(Format) switch
            {
                "jobposting" => ImportFormat.JobPosting,
                "csv" => ImportFormat.Csv,
                _ => null,
            };

    private static Task<Result<Guid?>> OwnerAsync(OperatorHost host, string owner, CancellationToken cancellationToken) =>
        host.AskAsync<AppDb, Result<Guid?>>(async db =>
        {
            if (owner is "centre" or "center" or "中心")
            {
                return (Guid?)null;
            }

            var found = await db
                .Agencies.Where(agency => agency.Name == owner || agency.Id.ToString() == owner.ToLowerInvariant())
                .Select(agency => (Guid?)agency.Id)
                .FirstOrDefaultAsync(cancellationToken);
            return found is null ? Error.NotFound("agency.not-found") : found;
        });
}
