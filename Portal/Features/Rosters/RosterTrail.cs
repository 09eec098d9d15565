using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Rosters;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>变更记录 (Art. 8, 10, 11): what changed in an entry, when and by whom, read from the trail and put into Chinese.</summary>
internal static partial class RosterTrail
{
    private const int Shown = 100;

    // A reason belongs to its own change; the one before is told with the change before.
    private static readonly HashSet<string> OwnToEach = ["RevisedWhy"];

    private static readonly Dictionary<string, string> Shared = new()
    {
        ["Name"] = "名称",
        ["Phone"] = "联系电话",
        ["Note"] = "备注",
        ["SectionId"] = "科室",
        ["RetiredOn"] = "移出日期",
        ["RetiredWhy"] = "移出原因",
    };

    /// <summary>Each field's name as people read it, by kind of entry.</summary>
    public static readonly IReadOnlyDictionary<string, Dictionary<string, string>> Words = new Dictionary<string, Dictionary<string, string>>
    {
        [nameof(Enterprise)] = new(Shared)
        {
            ["Name"] = "单位名称",
            ["Code"] = "统一社会信用代码",
            ["CodeReason"] = "代码核对说明",
            ["Categories"] = "单位类别",
            ["District"] = "所在区县",
            ["Address"] = "注册地址",
            ["LegalPerson"] = "法定代表人",
            ["State"] = "存续状态",
            ["Standing"] = "信用状况",
            ["Exemptions"] = "不受次数限制",
            ["WorksCount"] = "人防工程数量（处）",
            ["WorksArea"] = "人防工程面积（㎡）",
            ["EnteredOn"] = "入库日期",
        },
        [nameof(Inspector)] = new(Shared)
        {
            ["Name"] = "姓名",
            ["Certificate"] = "行政执法证号",
            ["Gender"] = "性别",
            ["Post"] = "职务",
            ["Issuer"] = "发证机关",
            ["IssuedOn"] = "发证日期",
            ["ValidUntil"] = "有效期至",
            ["Qualifications"] = "执法类别",
            ["Employment"] = "人员性质",
            ["State"] = "人员状态",
        },
        [nameof(CheckItem)] = new(Shared)
        {
            ["Name"] = "抽查事项",
            ["Code"] = "事项编号",
            ["Category"] = "抽查类别",
            ["Degree"] = "一般/重点",
            ["LegalBasis"] = "抽查依据",
            ["ObjectKinds"] = "检查对象",
            ["Content"] = "抽查内容",
            ["Method"] = "抽查方式",
            ["FrequencyText"] = "抽查比例和频次",
            ["RevisedWhy"] = "修订原因",
            ["RetiredOn"] = "停用日期",
            ["RetiredWhy"] = "停用原因",
        },
        [nameof(CivilWorks)] = new(Shared)
        {
            ["Name"] = "工程名称",
            ["No"] = "工程编号",
            ["District"] = "所在区县",
            ["Location"] = "位置（密）",
            ["Area"] = "建筑面积（㎡，密）",
            ["Protection"] = "防护类别",
            ["Purpose"] = "用途",
            ["State"] = "工程状态",
            ["CompletedOn"] = "竣工日期",
            ["Parties"] = "参建和使用单位",
        },
        [nameof(Category)] = new() { ["Name"] = "单位类别", ["No"] = "序号", ["ClosedOn"] = "停用日期" },
        [nameof(Interest)] = new() { ["EnterpriseId"] = "单位", ["Ground"] = "情形", ["DeclaredOn"] = "登记日期", ["DeclaredBy"] = "登记人", ["WithdrawnOn"] = "撤销日期", ["WithdrawnWhy"] = "撤销原因" },
    };

    /// <param name="until">The first moment (UTC) that is shown no more; null shows all.</param>
    public static Task<List<TrailRow>> Of<TSubject>(Work work, int id, DateTime? until = null) =>
        Read(work, work.Db.Trail.Where(t => t.Subject == typeof(TSubject).Name && t.SubjectId == id), until);

    /// <summary>An inspector's entry together with the interests declared for it.</summary>
    public static async Task<List<TrailRow>> OfInspector(Work work, int id, DateTime? until = null)
    {
        var interests = await work.Db.Interests.IgnoreQueryFilters().Where(i => i.InspectorId == id).ToDictionaryAsync(i => i.Id, i => i.EnterpriseId);
        var ids = interests.Keys.ToList();
        return await Read(work, work.Db.Trail.Where(t =>
            (t.Subject == nameof(Inspector) && t.SubjectId == id) || (t.Subject == nameof(Interest) && ids.Contains(t.SubjectId))), until, interests);
    }

    /// <summary>A number of entries of any kind that has words here, in the order in which they are given.</summary>
    public static Task<List<TrailRow>> Said(Work work, IReadOnlyList<TrailEntry> entries) => Put(work, entries, null);

    private static async Task<List<TrailRow>> Read(Work work, IQueryable<TrailEntry> wanted, DateTime? until, Dictionary<int, int>? interests = null) =>
        await Put(work, await wanted.Where(t => until == null || t.At < until).OrderByDescending(t => t.Id).Take(Shown).ToListAsync(), interests);

    private static async Task<List<TrailRow>> Put(Work work, IReadOnlyList<TrailEntry> entries, Dictionary<int, int>? interests)
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var mentioned = entries.SelectMany(e => EnterpriseNumber().Matches(e.Before + e.After)).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            .Concat(interests?.Values ?? Enumerable.Empty<int>()).ToHashSet();
        var enterprises = await work.Db.Enterprises.Where(e => mentioned.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name);
        return [.. entries.Select(Row)];

        TrailRow Row(TrailEntry entry)
        {
            var (before, after) = (Fields(entry.Before), Fields(entry.After));
            var changes = Words[entry.Subject].Where(word => before.ContainsKey(word.Key) || after.ContainsKey(word.Key))
                .Select(word => new FieldChange(word.Value, OwnToEach.Contains(word.Key) ? "" : Said(word.Key, before), Said(word.Key, after)))
                .Where(change => change.Before != change.After);
            // Of a change only what changed is written; with whom the interest was is said as well.
            if (entry is { Subject: nameof(Interest), Before: not null } && interests?.GetValueOrDefault(entry.SubjectId) is { } enterprise)
                changes = changes.Prepend(new FieldChange("单位", "", enterprises.GetValueOrDefault(enterprise, "")));
            return new TrailRow(entry.Id, entry.At, entry.PersonName, entry.Verb, entry.Before is null || entry.After is null, [.. changes]);
        }

        string Said(string field, Dictionary<string, JsonElement> fields)
        {
            if (!fields.TryGetValue(field, out var value)) return "";
            return (field, value.ValueKind) switch
            {
                ("SectionId", JsonValueKind.Number) => sections.GetValueOrDefault(value.GetInt32(), ""),
                ("EnterpriseId", JsonValueKind.Number) => enterprises.GetValueOrDefault(value.GetInt32(), ""),
                ("Exemptions", JsonValueKind.Array) => string.Join('\n', value.Deserialize<List<Exemption>>(Json.Readable)!),
                ("Parties", JsonValueKind.Array) => string.Join('\n', value.Deserialize<List<WorksParty>>(Json.Readable)!.Select(p => $"{p.Role}：{enterprises.GetValueOrDefault(p.EnterpriseId, "")}")),
                ("WorksArea" or "Area", JsonValueKind.Number) => FactLine.Number(value.GetDecimal()),
                ("ValidUntil", JsonValueKind.Null) => "长期",
                (_, JsonValueKind.Array) => string.Join('、', value.EnumerateArray().Select(item => item.ToString())),
                _ => value.ToString(),
            };
        }
    }

    [GeneratedRegex("\"EnterpriseId\":([0-9]{1,9})\\b")]
    private static partial Regex EnterpriseNumber();

    private static Dictionary<string, JsonElement> Fields(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
