namespace Portal.Operations;

/// <summary>期限设置 (configuration section <c>Deadlines</c>).</summary>
public sealed class DeadlineSettings
{
    /// <summary>从严提示 (Art. 19): whether pages advise to publish within 20 working days of the inspection's end, as the national practice has it.</summary>
    public bool AdviseFromEnd { get; set; } = true;
}
