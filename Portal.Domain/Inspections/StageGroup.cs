namespace Portal.Domain.Inspections;

/// <summary>环节分组 (Art. 14, 18–21): what one looks for in the ledger; a dossier that waits for feedback and for publication is in both groups.</summary>
[Article(14, 18, 19, 20, 21)]
public enum StageGroup { 待检查, 检查中, 待出报告, 待反馈, 待公示, 征求意见, 已办结, 已取消 }

/// <summary>环节分组的范围 (Art. 14, 18–21): which stages a group holds.</summary>
[Article(14, 18, 19, 20, 21)]
public static class StageGroups
{
    public static bool Holds(this StageGroup group, Stage stage) => stage switch
    {
        Stage.待检查 => group == StageGroup.待检查,
        Stage.检查中 => group == StageGroup.检查中,
        Stage.待出报告 => group == StageGroup.待出报告,
        Stage.待反馈公示 => group is StageGroup.待反馈 or StageGroup.待公示,
        Stage.待反馈 => group == StageGroup.待反馈,
        Stage.待公示 => group == StageGroup.待公示,
        Stage.征求意见 => group == StageGroup.征求意见,
        Stage.已办结 => group == StageGroup.已办结,
        Stage.已取消 => group == StageGroup.已取消,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
