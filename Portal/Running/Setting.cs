using System.Globalization;

namespace Portal.Running;

/// <summary>设置项: one key of the settings file, what holds when nobody sets it, and what may be set.</summary>
/// <param name="Key">With its section: <c>Portal:DataFolder</c>.</param>
/// <param name="Allowed">In words, for whoever has set something else.</param>
/// <param name="Secret">Never shown, not even to say that it is wrong.</param>
public sealed record Setting(string Key, string Default, string Allowed, Func<string, bool> Fits, bool Secret = false)
{
    public static Setting Text(string key, string usual = "", bool secret = false) => new(key, usual, "一行文字", text => !text.Any(char.IsControl), secret);

    public static Setting Folder(string key) => new(key, "", "一个文件夹的路径，或留空", path => path.IndexOfAny(Path.GetInvalidPathChars()) < 0 && !path.Any(char.IsControl));

    public static Setting Whole(string key, int usual, int least, int most) => new(
        key, usual.ToString(CultureInfo.InvariantCulture), $"{least} 至 {most} 的整数",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    public static Setting YesNo(string key, bool usual) => new(key, usual ? "true" : "false", "true 或 false", text => bool.TryParse(text, out _));

    public static Setting OneOf(string key, params string[] words) => new(key, words[0], string.Join(" 或 ", words), text => words.Contains(text, StringComparer.Ordinal));

    /// <param name="example">An address as it should look.</param>
    public static Setting Address(string key, string example) => new(
        key, "", $"以 http:// 或 https:// 开头、不带 ? 和 # 的网址（例如 {example}），或留空",
        text => text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && (address.Query + address.Fragment + address.UserInfo).Length == 0));

    /// <returns>What is wrong with a value, and what would be right; null when it may stand.</returns>
    public string? FaultOf(string value) => Fits(value) ? null : $"设置 {Key}{(Secret ? "" : $"“{value}”")} 不对，应为{Allowed}。";

    public string Shown(string value) => Secret && value.Length > 0 ? "（已设置，不显示）" : value;
}
