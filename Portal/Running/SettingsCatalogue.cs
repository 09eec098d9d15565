using System.Text.RegularExpressions;

namespace Portal.Running;

/// <summary>设置目录: every setting that the portal knows. The settings file (portal.json) explains the same keys, and a test holds the two together.</summary>
public static class SettingsCatalogue
{
    private const int LongestKept = 3650, HighestPort = 65535, MostMegabytes = 1_000_000, MostSignIns = 10_000;
    private const int LongestAsked = 64, KindsThereAre = 4, MostRemembered = 24, MostHours = 720;

    public static readonly IReadOnlyList<Setting> All =
    [
        Setting.Folder("Portal:DataFolder"),
        Setting.Address("Portal:PublicAddress", "https://ssj.example.gov.cn"),
        Setting.Folder("Portal:BackupFolder"),
        Setting.Whole("Portal:BackupsKept", 30, 1, LongestKept),
        Setting.Whole("Portal:ImportRetentionDays", 90, 1, LongestKept),
        Setting.Whole("Portal:LeastFreeMegabytes", 500, 1, MostMegabytes),
        new("Portal:TrustedProxies", "", "IP 地址，多个以逗号分隔，或留空", IsAddresses),
        Setting.Whole("Portal:SignInsPerMinute", 30, 1, MostSignIns),
        new("Portal:CertificatePattern", "", "一个正则表达式，或留空", IsPattern),
        Setting.Whole("Identity:PasswordLength", 8, 8, LongestAsked),
        Setting.Whole("Identity:PasswordKinds", 3, 1, KindsThereAre),
        Setting.YesNo("Identity:PasswordWithoutAccount", true),
        Setting.Whole("Identity:PasswordsRemembered", 5, 0, MostRemembered),
        Setting.Whole("Identity:PasswordDays", 90, 0, LongestKept),
        Setting.Whole("Identity:OneTimeHours", 72, 1, MostHours),
        Setting.OneOf("Identity:SecondFactor", "optional", "off", "required"),
        Setting.Address("Identity:OpenIdAuthority", "https://id.example.gov.cn"),
        Setting.Text("Identity:OpenIdClient"),
        Setting.Text("Identity:OpenIdSecret", secret: true),
        new("Identity:OpenIdClaim", "preferred_username", "一个声明的名称，不含空格", text => text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))),
        Setting.Text("Identity:OpenIdName", "统一身份认证"),
        Setting.Text("Mail:Host"),
        Setting.Whole("Mail:Port", 25, 1, HighestPort),
        Setting.YesNo("Mail:Tls", false),
        Setting.Text("Mail:User"),
        Setting.Text("Mail:Password", secret: true),
        Setting.Text("Mail:From", "portal@localhost"),
        Setting.Text("Mail:FromName", "双随机、一公开"),
        Setting.Text("Mail:Certificate"),
        Setting.YesNo("Deadlines:AdviseFromEnd", true),
        Setting.Address("Telemetry:Endpoint", "http://127.0.0.1:4317"),
        Setting.OneOf("Telemetry:Protocol", "grpc", "http"),
    ];

    /// <summary>The sections in which every key must be a known one.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. All.Select(s => s.Key.Split(':')[0]).Distinct()];

    /// <summary>What else the settings file may hold: the framework's own.</summary>
    public static readonly IReadOnlyList<string> Framework = ["Logging", "AllowedHosts", "Urls", "Kestrel"];

    public static Setting? Find(string key) => All.FirstOrDefault(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static bool IsAddresses(string text) => text.Length == 0 || text.Split(',', StringSplitOptions.TrimEntries).All(one => System.Net.IPAddress.TryParse(one, out _));

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex($"^(?:{text})$", RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
