namespace Portal.Domain.Rosters.Import;

/// <summary>名录种类 (Art. 8, 10, 11): which of the two rosters or the one list a file is for.</summary>
[Article(8, 10, 11)]
public enum RosterKind
{
    检查企业名录 = 0,
    执法检查人员名录 = 1,
    随机抽查事项清单 = 2,
}
