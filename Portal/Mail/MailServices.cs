namespace Portal.Mail;

public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailSettings>(configuration.GetSection("Mail"));
        services.AddSingleton<PortalAddress>();
        services.AddTransient<LetterWriter>();
        return services;
    }
}
