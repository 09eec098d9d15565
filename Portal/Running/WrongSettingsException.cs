namespace Portal.Running;

/// <summary>设置有误: the portal does not start on settings that nobody can have meant; the message says which and what is allowed.</summary>
public sealed class WrongSettingsException(IReadOnlyList<string> faults)
    : Exception($"设置有误，门户没有启动：\n{string.Join('\n', faults.Select(f => "  - " + f))}\n设置写在 portal.json（或 {SettingsFile.Variable} 指定的文件）、环境变量或命令行中，各项说明见该文件。")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
