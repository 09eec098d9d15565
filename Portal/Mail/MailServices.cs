using Microsoft.Extensions.Options;

namespace Portal.Mail;

public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailSettings>().Bind(configuration.GetSection("Mail")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailSettings>, MailSettingsCheck>();
        services.AddSingleton<PortalAddress>();
        services.AddTransient<LetterWriter>();
        services.AddTransient<ReportLetterWriter>();
        services.AddTransient<Postman>();
        return services;
    }
}
