namespace Portal.Mail;

public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailSettings>().Bind(configuration.GetSection("Mail"));
        services.AddSingleton<PortalAddress>();
        services.AddTransient<LetterWriter>();
        services.AddTransient<Postman>();
        return services;
    }
}
