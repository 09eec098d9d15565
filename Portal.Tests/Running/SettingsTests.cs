using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Portal.Commands;
using Portal.Mail;
using Portal.Operations;
using Portal.Running;
using Portal.Tests.House;

namespace Portal.Tests.Running;

public sealed partial class SettingsTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("portal-settings-");

    public void Dispose() => place.Delete(recursive: true);

    [Theory]
    [InlineData("Portal:BackupsKept", "0", "1 至 3650 的整数")]
    [InlineData("Portal:BackupsKept", "很多", "1 至 3650 的整数")]
    [InlineData("Portal:ImportRetentionDays", "-1", "1 至 3650 的整数")]
    [InlineData("Portal:ImportRetentionDays", "", "1 至 3650 的整数")]
    [InlineData("Portal:PublicAddress", "ssj.example.gov.cn", "http:// 或 https://")]
    [InlineData("Portal:PublicAddress", "https://a.example/?x=1", "http:// 或 https://")]
    [InlineData("Portal:CertificatePattern", "(16", "正则表达式")]
    [InlineData("Mail:Port", "0", "1 至 65535 的整数")]
    [InlineData("Mail:Port", "65536", "1 至 65535 的整数")]
    [InlineData("Mail:Tls", "是", "true 或 false")]
    [InlineData("Mail:Host", "smtp://mail", "不含协议和端口")]
    [InlineData("Mail:From", "portal", "不是一个邮箱地址")]
    [InlineData("Mail:FromName", "双随机\n一公开", "一行文字")]
    [InlineData("Mail:User", "portal", "Mail:Password 应同时填写")]
    [InlineData("Mail:Certificate", "ab", "64 位十六进制数")]
    [InlineData("Deadlines:AdviseFromEnd", "1", "true 或 false")]
    public void A_wrong_value_is_named_with_what_is_allowed(string key, string value, string allowed)
    {
        var fault = Assert.Single(Faults((key, value)));
        Assert.Contains(key, fault);
        Assert.Contains(allowed, fault);
    }

    [Theory]
    [InlineData("Portal:BackupFoldr", "没有名为 Portal:BackupFoldr 的设置，是否为 Portal:BackupFolder？")]
    [InlineData("Mail:Sender", "没有名为 Mail:Sender 的设置。")]
    [InlineData("Portal:BackupsKept:Days", "设置 Portal:BackupsKept 只能写一个值，不能写列表或一组值。")]
    [InlineData("Mail", "“Mail”是一组设置，不能直接写值。")]
    public void An_unknown_name_is_named_with_the_one_that_was_probably_meant(string key, string said) => Assert.Equal([said], Faults((key, "x")));

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_a_password_never()
    {
        var faults = Faults(("Mail:Tls", "ja"), ("Portal:BackupsKept", "0"), ("Mail:Password", "marker\nsecret"));
        Assert.Equal(3, faults.Count);
        Assert.DoesNotContain(faults, f => f.Contains("marker"));
    }

    [Fact]
    public void Backups_may_not_lie_where_the_data_lies_but_may_lie_in_a_folder_of_it()
    {
        var data = Path.Combine(place.FullName, "data");
        foreach (var folder in new[] { data, place.FullName }) Assert.Contains("Portal:BackupFolder", Assert.Single(Faults(("Portal:DataFolder", data), ("Portal:BackupFolder", folder))));
        Assert.Empty(Faults(("Portal:DataFolder", data), ("Portal:BackupFolder", Path.Combine(data, "backups"))));
    }

    [Fact]
    public void A_section_of_the_file_that_is_none_of_the_portal_s_is_named() =>
        Assert.Equal(["设置文件中的“Mial”不是设置的名称，是否为 Mail？"], SettingsCheck.Faults(Of(), Of(("Mial:Host", "mail"), ("Logging:LogLevel:Default", "Warning"))));

    [Fact]
    public void A_data_folder_that_cannot_be_is_said_as_a_setting()
    {
        var file = Path.Combine(place.FullName, "file");
        File.WriteAllText(file, "");
        var wrong = Assert.Throws<WrongSettingsException>(() => PortalApp.Build([$"--Portal:DataFolder={file}"]));
        Assert.Contains("Portal:DataFolder", wrong.Message);
        Assert.Contains("不能用作数据目录", wrong.Message);
    }

    [Fact]
    public async Task The_portal_does_not_start_on_a_wrong_setting_and_says_so_by_its_exit_code() =>
        Assert.Equal(4, await PortalApp.Run([$"--Portal:DataFolder={place.FullName}", "--Mail:Port=smtp"]));

    [Fact]
    public void The_shipped_file_explains_every_setting_with_the_value_that_holds_without_it()
    {
        var file = SettingsFile.Alone();
        Assert.All(SettingsCatalogue.All, setting => Assert.Equal(setting.Default, file[setting.Key], ignoreCase: true));
        Assert.Empty(SettingsCheck.Faults(Of(), file));
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "Portal", "portal.json"));
        Assert.All(lines.Index().Where(l => Entry().IsMatch(l.Item) && !l.Item.TrimEnd().EndsWith('{')), l =>
            Assert.True(lines[l.Index - 1].TrimStart().StartsWith("//", StringComparison.Ordinal) || l.Item.Contains("\"Password\"") || l.Item.Contains("\"FromName\""), $"{l.Item} is not explained."));
    }

    [Fact]
    public void The_catalogue_says_what_the_code_says()
    {
        foreach (var (section, type) in new[] { ("Mail", typeof(MailSettings)), ("Deadlines", typeof(DeadlineSettings)) })
            Assert.Equal(type.GetProperties().Select(p => $"{section}:{p.Name}").Order(), SettingsCatalogue.All.Select(s => s.Key).Where(k => k.StartsWith(section + ":")).Order());
        Assert.Equal($"{new MailSettings().Port}", SettingsCatalogue.Find("Mail:Port")!.Default);
        Assert.Equal(new MailSettings().From, SettingsCatalogue.Find("Mail:From")!.Default);
        var asked = Repository.Sources("Portal").SelectMany(f => Asked().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, key => Assert.True(SettingsCatalogue.Find(key) is not null || SettingsCatalogue.Sections.Contains(key), $"{key} stands in no catalogue of settings."));
    }

    [Fact]
    public void The_README_lists_every_setting()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.All(SettingsCatalogue.All, s => Assert.Contains($"`{(s.Key.StartsWith("Mail:") && s.Key is not ("Mail:Host" or "Mail:Certificate") ? s.Key[5..] : s.Key)}`", readme));
    }

    [Fact]
    public void The_command_line_shows_what_holds_hides_the_password_and_judges_as_the_start_does()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(4, SettingsCommand.Run(["--Mail:User=portal", "--Mail:Password=marker", "--Mail:Port=0"], output, error));
        Assert.Contains("Mail:User = portal（已改动）", output.ToString());
        Assert.Contains("Mail:Password = （已设置，不显示）", output.ToString());
        Assert.Contains("Mail:Port", error.ToString());
        Assert.DoesNotContain("marker", output.ToString() + error);
        Assert.Equal(0, SettingsCommand.Run([$"--Portal:DataFolder={place.FullName}"], output, error));
    }

    private static IReadOnlyList<string> Faults(params (string Key, string Value)[] settings) => SettingsCheck.Faults(Of(settings), Of());

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();

    [GeneratedRegex("^\\s+\"\\w+\":")]
    private static partial Regex Entry();

    [GeneratedRegex("(?:onfiguration\\[|GetSection\\()\"([^\"]+)\"")]
    private static partial Regex Asked();
}
