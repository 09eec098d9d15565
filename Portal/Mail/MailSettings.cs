namespace Portal.Mail;

/// <summary>邮件设置 (configuration section <c>Mail</c>). Without a host, mails are laid into the pickup folder as .eml files.</summary>
public sealed class MailSettings
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 25;

    /// <summary>TLS from the first byte (usually port 465); otherwise STARTTLS where the server offers it.</summary>
    public bool Tls { get; set; }
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
    public string From { get; set; } = "portal@localhost";
    public string FromName { get; set; } = "双随机、一公开";
}
