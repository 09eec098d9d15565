using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;

namespace Portal.Excel;

/// <summary>名录和清单导出 (Art. 8, 10, 11): the rosters and the list of items as sheets, under the headings that an import reads back.</summary>
[Domain.Article(8, 10, 11)]
public static class RosterSheets
{
    private const char Between = '、';

    public static OutSheet Enterprises(IEnumerable<EnterpriseFacts> enterprises) => new("检查企业名录库",
    [
        new("单位名称", 36), new("统一社会信用代码", 22), new("代码核对说明", 24), new("单位类别", 24), new("所在区县", 12), new("注册地址", 36),
        new("法定代表人", 12), new("联系电话", 16), new("存续状态", 10), new("信用状况", 10),
        new("人防工程数量（处）", 18, ColumnKind.Number), new("人防工程面积（㎡）", 18, ColumnKind.Number),
        new("入库日期", 12, ColumnKind.Date), new("不受次数限制", 48), new("备注", 30),
    ], enterprises.Select(e => new object?[]
    {
        e.Name, e.Code, e.CodeReason, string.Join(Between, e.Categories), e.District, e.Address,
        e.LegalPerson, e.Phone, e.State.ToString(), e.Standing.ToString(),
        e.WorksCount, e.WorksArea, e.EnteredOn, string.Join('\n', e.Exemptions), e.Note,
    }));

    /// <summary>人防工程名录（密）: for the office's own use; nothing that is disclosed is made from it.</summary>
    public static OutSheet Works(IEnumerable<(CivilWorksFacts Facts, string Parties)> works) => new("人防工程名录（密）",
    [
        new("工程编号", 16), new("工程名称", 36), new("所在区县", 12), new("位置（密）", 36), new("建筑面积（㎡，密）", 18, ColumnKind.Number),
        new("防护类别", 20), new("用途", 20), new("状态", 10), new("竣工日期", 12, ColumnKind.Date), new("参建和使用单位", 48), new("备注", 30),
    ], works.Select(w => new object?[]
    {
        w.Facts.No, w.Facts.Name, w.Facts.District, w.Facts.Location, w.Facts.Area,
        w.Facts.Protection, w.Facts.Purpose, w.Facts.State.ToString(), w.Facts.CompletedOn, w.Parties, w.Facts.Note,
    }));

    public static OutSheet CheckItems(IEnumerable<CheckItemEntry> items) => new("随机抽查事项清单",
    [
        new("事项编号", 12), new("抽查类别", 20), new("一般/重点", 10), new("抽查事项", 36), new("抽查依据", 48), new("科室", 16), new("检查对象", 24),
        new("抽查内容", 40), new("抽查方式", 16), new("抽查比例和频次", 18), new("备注", 24),
    ], items.Select(entry => new object?[]
    {
        entry.Facts.Code, entry.Facts.Category, entry.Facts.Degree.ToString(), entry.Facts.Name, entry.Facts.LegalBasis, entry.SectionName, entry.Facts.ObjectKinds,
        entry.Facts.Content, entry.Facts.Method, entry.Facts.FrequencyText is { Length: > 0 } text ? text : Frequency.Undecided, entry.Facts.Note,
    }));

    public static OutSheet Inspectors(IEnumerable<InspectorEntry> inspectors) => new("执法检查人员名录库",
    [
        new("姓名", 12), new("行政执法证号", 18), new("性别", 6), new("科室", 16), new("职务", 12),
        new("发证机关", 20), new("发证日期", 12, ColumnKind.Date), new("有效期至", 12, ColumnKind.Date), new("执法类别", 24),
        new("人员性质", 12), new("人员状态", 10), new("联系电话", 16), new("备注", 30), new("回避单位", 36),
    ], inspectors.Select(entry => new object?[]
    {
        entry.Facts.Name, entry.Facts.Certificate, entry.Facts.Gender, entry.SectionName, entry.Facts.Post,
        entry.Facts.Issuer, entry.Facts.IssuedOn, entry.Facts.ValidUntil is { } until ? until : "长期", string.Join(Between, entry.Facts.Qualifications),
        entry.Facts.Employment, entry.Facts.State.ToString(), entry.Facts.Phone, entry.Facts.Note, string.Join('\n', entry.Avoided),
    }));
}
