namespace Portal.Domain.Deadlines;

/// <summary>提醒对象 (Art. 7): who is told, one or several.</summary>
[Flags]
[Article(7)]
public enum Audience
{
    None = 0,

    /// <summary>The head of the section that answers for the deadline.</summary>
    科室负责人 = 1,
    工程管理科 = 2,
    领导 = 4,
}
