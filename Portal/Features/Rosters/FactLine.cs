using System.Globalization;
using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>One field of an entry as people read it; the same words stand on the page, in the preview of an import and over an exported column.</summary>
public sealed record FactLine(string Field, string Text)
{
    public static IReadOnlyList<FactLine> Of(EnterpriseFacts facts) =>
    [
        new("单位名称", facts.Name), new("统一社会信用代码", facts.Code), new("代码核对说明", facts.CodeReason), new("单位类别", Join(facts.Categories)),
        new("所在区县", facts.District), new("注册地址", facts.Address), new("法定代表人", facts.LegalPerson), new("联系电话", facts.Phone),
        new("存续状态", facts.State.ToString()), new("信用状况", facts.Standing.ToString()),
        new("人防工程数量（处）", Number(facts.WorksCount)), new("人防工程面积（㎡）", Number(facts.WorksArea)),
        new("入库日期", Day(facts.EnteredOn)), new("备注", facts.Note),
        new("不受次数限制", string.Join('\n', facts.Exemptions)),
    ];

    public static IReadOnlyList<FactLine> Of(InspectorFacts facts, string section) =>
    [
        new("姓名", facts.Name), new("行政执法证号", facts.Certificate), new("性别", facts.Gender), new("科室", section), new("职务", facts.Post),
        new("发证机关", facts.Issuer), new("发证日期", Day(facts.IssuedOn)), new("有效期至", facts.ValidUntil is null ? "长期" : Day(facts.ValidUntil)),
        new("执法类别", Join(facts.Qualifications)), new("人员性质", facts.Employment), new("人员状态", facts.State.ToString()),
        new("联系电话", facts.Phone), new("备注", facts.Note),
    ];

    public static IReadOnlyList<FactLine> Of(CheckItemFacts facts, string section) =>
    [
        new("事项编号", facts.Code), new("抽查事项", facts.Name), new("抽查类别", facts.Category), new("一般/重点", facts.Degree.ToString()), new("科室", section), new("抽查依据", facts.LegalBasis),
        new("检查对象", facts.ObjectKinds), new("抽查内容", facts.Content), new("抽查方式", facts.Method),
        new("抽查比例和频次", facts.FrequencyText), new("备注", facts.Note),
    ];

    /// <summary>What differs, in the order of the fields.</summary>
    public static IReadOnlyList<FieldChange> Changes(IReadOnlyList<FactLine> before, IReadOnlyList<FactLine> after) =>
        [.. before.Zip(after).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => new FieldChange(pair.First.Field, pair.First.Text, pair.Second.Text))];

    private static string Join(IEnumerable<string> words) => string.Join('、', words);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    // 1000 and 1000.00 are one area.
    internal static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
