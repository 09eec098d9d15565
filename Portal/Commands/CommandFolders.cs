using Portal.Data;
using Portal.Data.Keeping;
using Portal.Running;

namespace Portal.Commands;

/// <summary>命令所用目录: the same data folder and backups that the portal would use, from the same settings.</summary>
internal sealed record CommandFolders(DataFolder Data, BackupSettings Backups)
{
    /// <param name="args">Settings as <c>--Portal:DataFolder=…</c> among them.</param>
    public static CommandFolders Of(string[] args)
    {
        var settings = Settings(args);
        SettingsCheck.Demand(settings);
        var data = DataFolder.Of(settings);
        return new CommandFolders(data, BackupSettings.Of(settings, data));
    }

    /// <summary>The settings as they are, right or wrong.</summary>
    public static IConfiguration Settings(string[] args)
    {
        var settings = new ConfigurationBuilder();
        SettingsFile.AddTo(settings, [.. args.Where(a => a.StartsWith("--Portal:", StringComparison.OrdinalIgnoreCase))]);
        return settings.Build();
    }

    /// <summary>What is no setting.</summary>
    public static string[] Plain(string[] args) => [.. args.Where(a => !a.StartsWith("--Portal:", StringComparison.OrdinalIgnoreCase))];
}
