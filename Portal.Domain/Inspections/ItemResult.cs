namespace Portal.Domain.Inspections;

/// <summary>单项检查结果 (Art. 5, 18): the result of one item; each section answers for its own item's.</summary>
/// <param name="ItemId">抽查事项.</param>
/// <param name="SectionId">The section that keeps the item and answers for its result.</param>
/// <param name="Finding">Null until the result is settled.</param>
/// <param name="Details">检查情况.</param>
/// <param name="SettledOn">确定日期: the day on which this single result was settled.</param>
[Article(5, 18)]
public sealed record ItemResult(
    int ItemId, string ItemName, int SectionId, Finding? Finding = null, string Details = "", DateOnly? SettledOn = null, string SettledBy = "");

/// <summary>检查组成员 (Art. 14): an inspector in the team as the draw put it there.</summary>
/// <param name="Role">组长 or 组员.</param>
[Article(14)]
public sealed record TeamMember(int InspectorId, string Name, string Certificate, string Role);
