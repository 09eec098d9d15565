namespace Portal.Domain.Rosters.Import;

/// <summary>检查人员导入内容 (Art. 10, 15): an inspector's facts, and what names other entries and must be looked up by its name.</summary>
/// <param name="SectionName">科室 as written; empty where not stated. The facts carry no section yet.</param>
/// <param name="Avoided">回避单位: names of enterprises whose inspection this person must not take part in.</param>
[Article(10, 15)]
public sealed record InspectorEntry(InspectorFacts Facts, string SectionName, IReadOnlyList<string> Avoided);
