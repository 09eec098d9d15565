namespace Portal.Commands;

/// <summary>命令行: commands that need no running portal.</summary>
public static class CommandLine
{
    /// <returns>The exit code; null when the arguments name no command and the portal is to run.</returns>
    public static int? TryRun(string[] args, TextWriter output, TextWriter error) => args is [var command, .. var rest] ? command switch
    {
        "settings" => SettingsCommand.Run(rest, output, error),
        "workdays" => WorkdaysCommand.Run(rest, output, error),
        "verify-draw" => VerifyDrawCommand.Run(rest, output, error),
        "verify-trail" => VerifyTrailCommand.Run(rest, output, error),
        "backup" => BackupCommand.Run(rest, output, error),
        "restore" => RestoreCommand.Run(rest, output, error),
        _ => null,
    } : null;
}
