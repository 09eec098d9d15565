using Portal.Running;

namespace Portal.Commands;

/// <summary>命令行查看设置: <c>settings</c> prints every setting as it holds and whether it may stand, without starting anything.</summary>
public static class SettingsCommand
{
    private const int Sound = 0, Wrong = 4;

    /// <param name="args">Settings as on the portal's own command line.</param>
    /// <returns>0 the portal would start on them; 4, as the portal's own exit code, it would not.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var configuration = new ConfigurationBuilder();
        SettingsFile.AddTo(configuration, args);
        var settings = configuration.Build();
        output.WriteLine($"设置文件：{SettingsFile.Path()}");
        foreach (var setting in SettingsCatalogue.All)
        {
            var value = settings[setting.Key] ?? setting.Default;
            output.WriteLine($"  {setting.Key} = {setting.Shown(value)}{(value == setting.Default ? "" : "（已改动）")}");
        }
        var faults = SettingsCheck.Faults(settings, SettingsFile.Alone());
        foreach (var fault in faults) error.WriteLine(fault);
        if (faults.Count == 0) output.WriteLine("各项设置均可使用。");
        return faults.Count == 0 ? Sound : Wrong;
    }
}
