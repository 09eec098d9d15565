namespace Portal.Identity;

/// <summary>设备: what a browser says of itself, in a few words by which its owner knows it.</summary>
public static class Device
{
    // The more particular first: most browsers name the others too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"), ("Edg", "Edge"), ("QQBrowser", "QQ 浏览器"), ("360", "360 浏览器"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "鸿蒙"), ("Android", "Android 手机或平板"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows 电脑"), ("Macintosh", "Mac 电脑"), ("Linux", "Linux 电脑"),
    ];

    public static string Of(string? userAgent)
    {
        var parts = new[] { Name(Systems, userAgent), Name(Browsers, userAgent) }.Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "未知设备" : string.Join(" · ", parts);
    }

    private static string Name((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? "" : known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? "";
}
