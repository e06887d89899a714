using System.Text;
using JobAlliance.Adapters;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>The program's own services on its own data, while it does not run: to prepare a run, and to count afterwards.</summary>
internal static class Preparation
{
    private static readonly Actor Administrator = new(ActorKind.Administrator, null, "chaos");

    public static ServiceProvider Open(ChaosOptions options)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine([$"--App:DataFolder={options.DataFolder}", .. options.Settings]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddDataProtection();
        return services.AddCore().AddDatabase(configuration).AddAdapters(configuration).BuildServiceProvider();
    }

    /// <summary>An agency with a key, and an import of postings that waits for the program to begin.</summary>
    /// <returns>The agency's key.</returns>
    public static async Task<string> PrepareAsync(ChaosOptions options)
    {
        await using var services = Open(options);
        await services.PrepareDatabaseAsync(CancellationToken.None);
        var agency = await AddAgencyAsync(services);
        await AddStaffAsync(services);
        await AddImportAsync(services, options.Postings);
        await using var scope = services.CreateAsyncScope();
        var issue = scope.ServiceProvider.GetRequiredService<IssueAgencyKey>();
        var issued = await issue.HandleAsync(new IssueAgencyKey.Request(agency, "chaos"), Administrator, CancellationToken.None);
        return issued.Value.Secret;
    }

    private static async Task<Guid> AddAgencyAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var agency = new Agency
        {
            Id = db.NewId(),
            Name = "测试人力资源机构",
            LicenceNumber = "310000000001",
            LicenceExpiresOn = db.Today.AddYears(3),
            JoinedOn = db.Today.AddYears(-1),
            Services = AgencyServices.Matching | AgencyServices.Referral | AgencyServices.Guidance,
            ReferralCapacity = 10_000,
            GuidanceSlotsPerWeek = 100,
        };
        db.Agencies.Add(agency);
        await db.SaveChangesAsync();
        return agency.Id;
    }

    private static async Task AddStaffAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var subject = await scope.ServiceProvider.GetRequiredService<LocalLogins>().CreateAsync(StaffDesk.Email, StaffDesk.Password, true);
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = "审核员",
            Role = AccountRole.Staff,
            Email = StaffDesk.Email,
            CreatedAt = db.Now,
        };
        db.Add(account);
        db.Add(
            new Login
            {
                Id = db.NewId(),
                AccountId = account.Id,
                Issuer = SignInDb.Issuer,
                Subject = subject.Value,
            }
        );
        await db.SaveChangesAsync();
    }

    private static async Task AddImportAsync(ServiceProvider services, int postings)
    {
        await using var scope = services.CreateAsyncScope();
        var lines = Enumerable.Range(0, postings).Select(number => Documents.Line(Documents.Posting($"import-{number}", number)));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var upload = scope.ServiceProvider.GetRequiredService<UploadImport>();
        var request = new UploadImport.Request(null, ImportKind.Postings, "chaos.jsonl", file, ImportFormat.JobPosting);
        var job = await upload.HandleAsync(request, Administrator, CancellationToken.None);
        var begin = scope.ServiceProvider.GetRequiredService<BeginImport>();
        var begun = await begin.HandleAsync(new BeginImport.Request(job.Value), Administrator, CancellationToken.None);
        if (begun.Error is { } error)
        {
            throw new InvalidOperationException(error.Code);
        }
    }
}
