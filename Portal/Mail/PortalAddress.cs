namespace Portal.Mail;

/// <summary>The portal's address for links in mails: as configured (<c>Portal:PublicAddress</c>), else where it listens.</summary>
public sealed class PortalAddress(IConfiguration configuration)
{
    private readonly string configured = configuration["Portal:PublicAddress"] ?? "";
    private string listening = "http://localhost:5080";

    public void Listening(string address) => listening = address;

    public string Of(string path) => (configured.Length > 0 ? configured : listening).TrimEnd('/') + path;
}
