using Portal.Data;
using Portal.Data.Keeping;

namespace Portal.Commands;

/// <summary>命令所用目录: the same data folder and backups that the portal would use, from the same settings.</summary>
internal sealed record CommandFolders(DataFolder Data, BackupSettings Backups)
{
    /// <param name="args">Settings as <c>--Portal:DataFolder=…</c> among them.</param>
    public static CommandFolders Of(string[] args)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(PortalApp.ContentRoot(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. args.Where(a => a.StartsWith("--Portal:", StringComparison.OrdinalIgnoreCase))])
            .Build();
        var data = DataFolder.Of(settings);
        return new CommandFolders(data, BackupSettings.Of(settings, data));
    }

    /// <summary>What is no setting.</summary>
    public static string[] Plain(string[] args) => [.. args.Where(a => !a.StartsWith("--Portal:", StringComparison.OrdinalIgnoreCase))];
}
