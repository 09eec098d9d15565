using MimeKit;

namespace Portal.Mail;

/// <summary>邮件设置 (configuration section <c>Mail</c>). Without a host, mails are laid into the pickup folder as .eml files.</summary>
public sealed class MailSettings
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 25;

    /// <summary>TLS from the first byte (usually port 465); otherwise STARTTLS, required where somebody signs in, else where the server offers it.</summary>
    public bool Tls { get; set; }
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
    public string From { get; set; } = "portal@localhost";
    public string FromName { get; set; } = "双随机、一公开";

    /// <summary>SHA-256 of the server's certificate, hexadecimal, for a server of the office's own that no authority vouches for; empty asks the authorities.</summary>
    public string Certificate { get; set; } = "";
}

/// <summary>What mail settings say together, asked at start instead of at the first mail.</summary>
internal static class MailSettingsCheck
{
    private const int HashDigits = 64;

    public static IEnumerable<string> Faults(MailSettings mail)
    {
        if (mail.Host.Any(c => char.IsWhiteSpace(c) || c is '/' or ':')) yield return $"Mail:Host“{mail.Host}”应只写服务器名或 IP 地址，不含协议和端口。";
        if (!MailAddresses.IsSound(mail.From)) yield return $"Mail:From“{mail.From}”不是一个邮箱地址。";
        if (mail.User.Length > 0 != mail.Password.Length > 0) yield return "Mail:User 和 Mail:Password 应同时填写，或同时留空。";
        if (mail.Certificate.Length > 0 && (mail.Certificate.Length != HashDigits || !mail.Certificate.All(char.IsAsciiHexDigit)))
            yield return $"Mail:Certificate 应为服务器证书的 SHA-256 指纹，{HashDigits} 位十六进制数。";
    }
}

/// <summary>邮箱地址: one address and nothing else; what carries more could send the portal's mail elsewhere.</summary>
internal static class MailAddresses
{
    public static bool IsSound(string address) =>
        !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && address.AsSpan().IndexOfAny("<>,;\"()") < 0
        && MailboxAddress.TryParse(address, out var read) && read.Address == address && address.Count('@') == 1;
}
