namespace Portal.Domain.Rosters.Import;

/// <summary>抽查事项导入内容 (Art. 8): an item's facts, and the section by its name; the facts carry no section yet.</summary>
/// <param name="Facts">Without a code where the file states none.</param>
/// <param name="SectionName">科室 as written; empty where not stated.</param>
[Article(8)]
public sealed record CheckItemEntry(CheckItemFacts Facts, string SectionName)
{
    /// <summary>What the wording of ratio and frequency says in numbers.</summary>
    public Frequency Frequency => Frequency.Read(Facts.FrequencyText).Value ?? new Frequency(Manual: true);
}
