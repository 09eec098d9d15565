namespace Portal.Running;

/// <summary>运行设置 (configuration section <c>Portal</c>).</summary>
public sealed class RunningSettings
{
    /// <summary>磁盘空间下限: below so many megabytes free the portal says that it needs a look.</summary>
    public int LeastFreeMegabytes { get; set; } = 500;
}
