using JobAlliance.Adapters;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Adapters.Identity;

/// <summary>No server is asked: the model of the program is compared with what the migrations make.</summary>
public sealed class SignInModelTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void The_sign_in_tables_of_the_program_are_those_of_its_migrations(string provider)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Database:Provider"] = provider,
                    ["Database:ConnectionString"] = "Host=127.0.0.1;Database=none",
                    ["App:DataFolder"] = Path.GetTempPath(),
                }
            )
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddDataProtection();
        using var built = services.AddCore().AddDatabase(configuration).AddAdapters(configuration).BuildServiceProvider();
        using var scope = built.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
