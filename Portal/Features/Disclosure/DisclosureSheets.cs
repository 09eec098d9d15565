using Portal.Domain;
using Portal.Excel;

namespace Portal.Features.Disclosure;

/// <summary>年度公开工作表 (Art. 23): the year's disclosures with every figure, and what one figure counts.</summary>
[Article(23)]
public static class DisclosureSheets
{
    public static OutSheet Of(IReadOnlyList<DisclosureRow> rows)
    {
        var figures = rows is [var first, ..] ? first.Execution.Figures : [];
        return new OutSheet(
            "年度公开",
            [
                new("科室", 16), new("进度", 12), new("到期日", 13, ColumnKind.Date), new("期限情况", 16), new("公开日期", 13, ColumnKind.Date), new("平台", 26), new("网址或编号", 30), new("逾期说明", 30),
                new("数字截至", 13, ColumnKind.Date), .. figures.Select(f => new OutColumn($"{f.Title}（{f.Unit}）", 14, ColumnKind.Number)),
            ],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.Owner, r.Begun?.Stage.ToString() ?? "未编制", r.Due?.Deadline.Due.On, r.Due?.Words, r.Begun?.PublishedOn, r.Begun?.Platform, r.Begun?.Reference, r.Begun?.LateReason,
                r.Execution.AsOf, .. figures.Select(f => (object?)r.Count(f.Key)),
            ]));
    }

    public static OutSheet Of(FigureView view) => new(
        "数字明细", [new("编号", 22), new("名称", 32), new("情况", 40), new("日期", 13, ColumnKind.Date)],
        view.Cases.Select(c => (IReadOnlyList<object?>)[c.No, c.Name, c.Detail, c.On]));
}
