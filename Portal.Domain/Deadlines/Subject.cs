namespace Portal.Domain.Deadlines;

/// <summary>期限事项: whose deadline it is: an inspection, or a section's year.</summary>
/// <param name="Id">The inspection's id; for the annual kinds the year planned or disclosed.</param>
/// <param name="No">检查编号; for the annual kinds e.g. <c>2026 年度</c>.</param>
/// <param name="Name">检查对象; for the annual kinds the section's name.</param>
public sealed record Subject(int Id, string No, string Name);
