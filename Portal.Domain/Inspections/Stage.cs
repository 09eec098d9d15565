namespace Portal.Domain.Inspections;

/// <summary>检查所处环节 (Art. 14, 18–21): computed from the dated facts of the dossier, never stored.</summary>
[Article(14, 18, 19, 20, 21)]
public enum Stage { 待检查, 检查中, 待出报告, 待反馈公示, 待反馈, 待公示, 征求意见, 已办结, 已取消 }
