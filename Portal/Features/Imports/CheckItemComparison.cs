using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>A row of a file beside what the list has under its code, or under its name within the section.</summary>
/// <param name="Facts">What the list is to say, section and code included.</param>
/// <param name="NotYours">Why the row cannot be imported by this person, or at all.</param>
internal sealed record CheckItemChange(RosterRow<CheckItemEntry> Row, CheckItem? Known, CheckItemFacts Facts, IReadOnlyList<FieldChange> Changes, Refusal? NotYours);

/// <summary>比对随机抽查事项清单 (Art. 8): what a row would change of the list.</summary>
[Article(8)]
internal sealed class CheckItemComparison
{
    private readonly Work work;
    private readonly IReadOnlySet<RosterField> fields;
    private readonly int? ownSection;
    private readonly Dictionary<int, string> sectionNames;
    private readonly Dictionary<string, int> sections;
    private readonly Dictionary<string, CheckItem> byCode;
    private readonly ILookup<(int, string), CheckItem> byName;
    private readonly CheckItemCodes codes;
    private readonly Dictionary<(int, string), int> seen = [];

    private CheckItemComparison(Work work, RosterReading<CheckItemEntry> reading, int? section, List<CheckItem> items, Dictionary<int, string> sectionNames)
    {
        (this.work, fields, ownSection, this.sectionNames) = (work, reading.Fields, section ?? work.Actor.SectionId, sectionNames);
        sections = sectionNames.ToDictionary(s => PlainText.Key(s.Value), s => s.Key);
        byCode = items.ToDictionary(i => i.Code);
        // One that the file names by its code is not to be taken for another row's by its name.
        var named = reading.Entries.Select(e => e.Facts.Code).Where(code => code.Length > 0).ToHashSet();
        byName = items.Where(i => !named.Contains(i.Code)).OrderBy(i => i.RetiredOn is not null).ThenBy(i => i.Id).ToLookup(i => (i.SectionId, PlainText.Key(i.Name)));
        codes = new CheckItemCodes(items.Select(i => i.Code).Concat(named));
    }

    /// <param name="section">The section of rows that name none; null for the person's own.</param>
    public static async Task<CheckItemComparison> Begin(Work work, RosterReading<CheckItemEntry> reading, int? section)
    {
        return new CheckItemComparison(work, reading, section, await work.Db.CheckItems.ToListAsync(), await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name));
    }

    public CheckItemChange Compare(RosterRow<CheckItemEntry> row)
    {
        var (read, sectionName) = row.Entry!;
        var known = byCode.GetValueOrDefault(read.Code);
        if (SectionOf(sectionName, known) is not { } section)
            return new CheckItemChange(row, known, read, [], new Refusal(sectionName.Length > 0 ? $"没有名为“{sectionName}”的科室，请改正科室名称。" : "请选择事项所属的科室。", 8));
        if (work.Actor.RefusalFor(known?.SectionId ?? section) is { } notYours) return new CheckItemChange(row, known, read, [], notYours);
        var name = (section, PlainText.Key(read.Name));
        if (!seen.TryAdd(name, row.Number)) return new CheckItemChange(row, known, read, [], new Refusal($"与第 {seen[name]} 行是同一科室的同一事项，请删除重复行。", 8));
        known ??= byName[name].FirstOrDefault();
        if (known is null) return new CheckItemChange(row, null, read with { SectionId = section, Code = read.Code.Length > 0 ? read.Code : codes.Next(section) }, [], null);
        var facts = read.Onto(known.Facts(), fields) with { SectionId = section };
        var changes = FactLine.Changes(FactLine.Of(known.Facts(), sectionNames[known.SectionId]), FactLine.Of(facts, sectionNames[section]));
        return new CheckItemChange(row, known, facts, changes, work.Actor.RefusalFor(section));
    }

    private int? SectionOf(string name, CheckItem? known)
    {
        if (name.Length == 0) return known?.SectionId ?? ownSection;
        return sections.TryGetValue(PlainText.Key(name), out var section) ? section : null;
    }
}
