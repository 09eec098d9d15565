using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Rosters;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>A row of a file beside what the roster has under its certificate.</summary>
/// <param name="Facts">What the roster is to say, section included.</param>
/// <param name="Avoided">Enterprises to declare an interest in that is not declared yet.</param>
/// <param name="NotYours">Why this person may not import the row.</param>
internal sealed record InspectorChange(
    RosterRow<InspectorEntry> Row, Inspector? Known, InspectorFacts Facts, IReadOnlyList<FieldChange> Changes,
    IReadOnlyList<Enterprise> Avoided, IReadOnlyList<string> Warnings, Refusal? NotYours);

/// <summary>比对检查人员名录 (Art. 10, 15): what a row would change of the roster.</summary>
[Article(10, 15)]
internal sealed class InspectorComparison
{
    private readonly Work work;
    private readonly IReadOnlySet<RosterField> fields;
    private readonly Dictionary<string, Inspector> inspectors;
    private readonly Dictionary<string, int> sections;
    private readonly Dictionary<int, string> sectionNames;
    private readonly ILookup<string, Enterprise> enterprises;
    private readonly HashSet<(int, int)> declared;

    private InspectorComparison(Work work, IReadOnlySet<RosterField> fields, List<Inspector> inspectors, Dictionary<int, string> sectionNames, List<Enterprise> enterprises, HashSet<(int, int)> declared)
    {
        (this.work, this.fields, this.sectionNames, this.declared) = (work, fields, sectionNames, declared);
        this.inspectors = inspectors.ToDictionary(i => i.Certificate);
        sections = sectionNames.ToDictionary(s => PlainText.Key(s.Value), s => s.Key);
        this.enterprises = enterprises.ToLookup(e => PlainText.Key(e.Name));
    }

    public static async Task<InspectorComparison> Begin(Work work, RosterReading<InspectorEntry> reading)
    {
        // Names are compared without regard to spacing and brackets, which the database does not know.
        var enterprises = reading.Entries.Any(e => e.Avoided.Count > 0) ? await work.Db.Enterprises.ToListAsync() : [];
        var declared = (await work.Db.Interests.Select(i => new { i.InspectorId, i.EnterpriseId }).ToListAsync()).Select(i => (i.InspectorId, i.EnterpriseId)).ToHashSet();
        return new InspectorComparison(
            work, reading.Fields, await work.Db.Inspectors.ToListAsync(), await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name), enterprises, declared);
    }

    public InspectorChange Compare(RosterRow<InspectorEntry> row)
    {
        var entry = row.Entry!;
        var known = inspectors.GetValueOrDefault(entry.Facts.Certificate);
        var warnings = row.Warnings.Select(w => w.ToString()).ToList();
        var section = SectionOf(entry.SectionName, known, warnings);
        var facts = (known is null ? entry.Facts : entry.Facts.Onto(known.Facts(), fields)) with { SectionId = section };
        var avoided = Avoided(entry, known, warnings);
        var changes = known is null ? [] : FactLine.Changes(FactLine.Of(known.Facts(), NameOf(known.SectionId)), FactLine.Of(facts, NameOf(section)));
        if (known?.RetiredOn is { } retired) warnings.Add($"该人员已于 {retired:yyyy-MM-dd} 移出名录，导入只更新内容，不会恢复；需要恢复请到该人员页面办理。");
        return new InspectorChange(
            row, known, facts, [.. changes, .. avoided.Select(e => new FieldChange("利害关系", "", e.Name))], avoided, warnings,
            work.Actor.RefusalForInspectorOf(known?.SectionId) ?? work.Actor.RefusalForInspectorOf(section));
    }

    private int? SectionOf(string name, Inspector? known, List<string> warnings)
    {
        if (name.Length == 0) return fields.Contains(RosterField.Section) ? null : known?.SectionId;
        if (sections.TryGetValue(PlainText.Key(name), out var section)) return section;
        warnings.Add($"没有名为“{name}”的科室，{(known?.SectionId is null ? "科室先留空" : "科室保持不变")}；请在人员页面选择，或由系统管理员先设置该科室。");
        return known?.SectionId;
    }

    private List<Enterprise> Avoided(InspectorEntry entry, Inspector? known, List<string> warnings)
    {
        warnings.AddRange(entry.Avoided.Where(name => !enterprises.Contains(PlainText.Key(name)))
            .Select(name => $"回避单位“{name}”不在检查企业名录中，这条利害关系没有登记；请先登记该单位再导入，或到人员页面登记。"));
        if (entry.Avoided.Count > 0 && Interest.RefusalToKeep(work.Actor, known?.Id ?? 0, known?.SectionId ?? work.Actor.SectionId) is { } refusal)
        {
            warnings.Add($"回避单位没有登记：{refusal.Reason}");
            return [];
        }
        return [.. entry.Avoided.SelectMany(name => enterprises[PlainText.Key(name)]).DistinctBy(e => e.Id)
            .Where(e => known is null || !declared.Contains((known.Id, e.Id)))];
    }

    private string NameOf(int? section) => section is { } id ? sectionNames.GetValueOrDefault(id, "") : "";
}
