using Portal.Data;
using Portal.Data.Keeping;
using Portal.Mail;

namespace Portal.Running;

/// <summary>设置检查: at start, all settings at once, so that whoever installs the portal corrects them in one go.</summary>
public static class SettingsCheck
{
    private const int Mistyped = 2;

    /// <exception cref="WrongSettingsException">One of them cannot have been meant.</exception>
    public static void Demand(IConfiguration configuration)
    {
        if (Faults(configuration, SettingsFile.Alone()) is { Count: > 0 } faults) throw new WrongSettingsException(faults);
    }

    /// <param name="file">The settings file by itself: only there is every section the portal's.</param>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, IConfiguration file)
    {
        List<string> faults =
        [
            .. file.GetChildren().Select(s => s.Key).Where(k => !Known(k)).Select(k => $"设置文件中的“{k}”不是设置的名称{Near(k, SettingsCatalogue.Sections)}"),
            .. SettingsCatalogue.Sections.SelectMany(s => Unknown(configuration.GetSection(s))),
            .. SettingsCatalogue.All.Select(s => configuration[s.Key] is { } value ? s.FaultOf(value) : null).OfType<string>(),
        ];
        // What two settings say together is asked once each is sound by itself.
        return faults.Count > 0 ? faults : [.. Together(configuration)];
    }

    private static bool Known(string section) => SettingsCatalogue.Sections.Concat(SettingsCatalogue.Framework).Contains(section, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Unknown(IConfigurationSection section)
    {
        if (section.Value is { Length: > 0 }) yield return $"“{section.Path}”是一组设置，不能直接写值。";
        foreach (var key in section.GetChildren())
            if (SettingsCatalogue.Find(key.Path) is null) yield return $"没有名为 {key.Path} 的设置{Near(key.Path, SettingsCatalogue.All.Select(s => s.Key))}";
            else if (key.GetChildren().Any()) yield return $"设置 {key.Path} 只能写一个值，不能写列表或一组值。";
    }

    private static IEnumerable<string> Together(IConfiguration configuration)
    {
        foreach (var fault in MailSettingsCheck.Faults(configuration.GetSection("Mail").Get<MailSettings>() ?? new())) yield return fault;
        if (configuration["Identity:OpenIdAuthority"] is { Length: > 0 } && configuration["Identity:OpenIdClient"] is not { Length: > 0 })
            yield return "设置了 Identity:OpenIdAuthority 时，Identity:OpenIdClient 也应填写，由统一身份认证的管理方给出。";
        var data = DataFolder.RootOf(configuration);
        if (BackupSettings.FolderOf(configuration, data) is var backups && (backups == data || data.StartsWith(backups + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            yield return $"设置 Portal:BackupFolder“{backups}”不能是数据目录本身，也不能包含数据目录“{data}”，请另选文件夹，最好在另一块磁盘上。";
    }

    private static string Near(string key, IEnumerable<string> known) =>
        known.Select(k => (Key: k, Distance: Distance(k.ToUpperInvariant(), key.ToUpperInvariant()))).MinBy(k => k.Distance) is { Distance: <= Mistyped } near ? $"，是否为 {near.Key}？" : "。";

    // Levenshtein: letters put in, left out or replaced.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
                (diagonal, left) = (row[j], row[j] = Math.Min(Math.Min(row[j], left) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
