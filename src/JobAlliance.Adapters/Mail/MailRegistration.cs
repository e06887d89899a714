using JobAlliance.Core.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Adapters.Mail;

internal static class MailRegistration
{
    internal static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return string.IsNullOrWhiteSpace(configuration["Mail:Smtp:Host"])
            ? services.AddSingleton<IMailSender, FolderMailSender>()
            : services.AddSingleton<IMailSender, SmtpMailSender>();
    }
}
