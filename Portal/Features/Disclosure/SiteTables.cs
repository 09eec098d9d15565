using Portal.Domain;
using Portal.Excel;
using static Portal.Features.Disclosure.SiteHtml;

namespace Portal.Features.Disclosure;

/// <summary>公开表格 (Art. 6): the columns of each public list, once for the page and for the workbook.</summary>
[Article(6)]
internal sealed record SiteTable<T>(params (string Name, double Width, Func<T, object?> Value)[] Columns)
{
    public string Html(string caption, IEnumerable<T> rows) =>
        Table(caption, [.. Columns.Select(c => c.Name)], rows.Select(row => (IReadOnlyList<string>)[.. Columns.Select(c => Text(c.Value(row)))]));

    public OutSheet Sheet(string name, IEnumerable<T> rows) => new(
        name, [.. Columns.Select(c => new OutColumn(c.Name, c.Width))],
        rows.Select(row => (IReadOnlyList<object?>)[.. Columns.Select(c => c.Value(row) switch { null => null, DateOnly day => $"{day:yyyy-MM-dd}", var value => value.ToString() })]));
}

/// <inheritdoc cref="SiteTable{T}"/>
internal static class SiteTables
{
    public static readonly SiteTable<PublicItem> Items = new(
        ("科室", 16, i => i.Section), ("编号", 12, i => i.Code), ("抽查事项", 30, i => i.Name), ("级别", 8, i => i.Degree), ("检查对象", 24, i => i.ObjectKinds),
        ("抽查内容", 40, i => i.Content), ("抽查依据", 40, i => i.LegalBasis), ("方式", 16, i => i.Method), ("比例和频次", 20, i => i.Frequency), ("版次", 6, i => i.Edition));

    public static readonly SiteTable<PublicInspector> Inspectors = new(
        ("姓名", 12, i => i.Name), ("执法证号", 18, i => i.Certificate), ("科室", 16, i => i.Section), ("业务资格", 24, i => i.Qualifications), ("证件有效期至", 14, i => i.ValidUntil));

    public static readonly SiteTable<PublicPlanLine> PlanLines = new(
        ("序号", 6, l => l.No), ("任务", 28, l => l.Task), ("抽查事项", 40, l => l.Items), ("对象范围", 36, l => l.Range), ("比例或数量", 30, l => l.Shares),
        ("每年次数", 10, l => l.TimesPerYear), ("时间", 16, l => l.Months), ("检查组要求", 24, l => l.Team));

    public static readonly SiteTable<(PublicPlan Plan, PublicPlanLine Line)> Plans = new(
        [("年度", 8, p => p.Plan.Year), ("科室", 16, p => p.Plan.Section), ("版次", 6, p => p.Plan.Edition), .. PlanLines.Columns.Select(c => (c.Name, c.Width, (Func<(PublicPlan Plan, PublicPlanLine Line), object?>)(p => c.Value(p.Line))))]);

    public static readonly SiteTable<(PublicDraw Draw, PublicAssignment Object)> Draws = new(
        ("抽取编号", 14, d => d.Draw.No), ("种类", 10, d => d.Draw.Kind), ("科室", 16, d => d.Draw.Section), ("任务", 28, d => d.Draw.Task), ("抽取日", 12, d => d.Draw.Day), ("结果", 8, d => Standing(d.Draw)),
        ("底册指纹", 66, d => d.Draw.Fingerprint), ("承诺值", 66, d => d.Draw.Commitment), ("抽中单位", 32, d => d.Object.Name), ("统一社会信用代码", 22, d => d.Object.Code), ("检查组", 40, d => string.Join("、", d.Object.Team)));

    public static readonly SiteTable<(PublicResult Result, PublicFinding Finding)> Results = new(
        ("抽查计划编号", 14, r => r.Result.PlanNo), ("抽查计划名称", 32, r => r.Result.PlanName), ("抽查任务编号", 14, r => r.Result.TaskNo), ("抽查任务名称", 28, r => r.Result.TaskName),
        ("抽查类型", 10, r => r.Result.Type), ("抽查机关", 22, r => r.Result.Authority), ("抽查完成日期", 14, r => r.Result.FinishedOn), ("抽查事项", 30, r => r.Finding.Item), ("抽查结果", 26, r => r.Finding.Result),
        ("企业名称", 32, r => r.Result.Name), ("统一社会信用代码", 22, r => r.Result.Code));

    public static readonly SiteTable<PublicHandling> Handlings = new(
        ("科室", 16, h => h.Section), ("企业名称", 32, h => h.Name), ("统一社会信用代码", 22, h => h.Code), ("检查任务", 28, h => h.Task), ("处理决定", 14, h => h.Decision), ("文号", 26, h => h.DocumentNo), ("决定日期", 12, h => h.DecidedOn));

    public static readonly SiteTable<PublicAnnualFigure> Figures = new(("内容", 30, f => f.Name), ("数量", 10, f => f.Count), ("单位", 8, f => f.Unit));

    public static readonly SiteTable<PublicAnnualDraw> AnnualDraws = new(
        ("抽取编号", 14, d => d.No), ("任务", 28, d => d.Task), ("抽取日", 12, d => d.Day), ("检查期限", 26, d => $"{d.FromOn:yyyy-MM-dd} 至 {d.ToOn:yyyy-MM-dd}"),
        ("抽中对象（家次）", 16, d => d.Objects), ("检查人员（人次）", 16, d => d.Inspectors));

    public static readonly SiteTable<(PublicAnnual Annual, PublicAnnualPart Part, PublicAnnualFigure Figure)> Annual = new(
        [("年度", 8, a => a.Annual.Year), ("科室", 16, a => a.Annual.Section), ("部分", 30, a => a.Part.Title), .. Figures.Columns.Select(c => (c.Name, c.Width, (Func<(PublicAnnual Annual, PublicAnnualPart Part, PublicAnnualFigure Figure), object?>)(a => c.Value(a.Figure)))), ("数字截至", 12, a => a.Annual.AsOf)]);

    public static IEnumerable<(PublicAnnual, PublicAnnualPart, PublicAnnualFigure)> Rows(PublicAnnual annual) => annual.Parts.SelectMany(p => p.Figures.Select(f => (annual, p, f)));

    public static string AnnualList(IEnumerable<(string File, PublicEntry Entry, PublicAnnual View)> disclosures) => Table(
        "年度公开", ["年度", "科室", "执行情况", "随机抽取（次）", "公开日期"],
        disclosures.Select(d => (string[])[$"{d.View.Year}", Text(d.View.Section), Link(d.File, d.Entry.Title), $"{d.View.Draws.Count}", Text(d.Entry.Elsewhere?.On)]));

    /// <summary>年度执行情况 (Art. 23): text and figures of each part, never the one inside the other.</summary>
    public static string AnnualPage(PublicAnnual annual) =>
        $"<p class=\"note\">{Text(annual.Section)} {annual.Year} 年度，数字截至 {Text(annual.AsOf)}，由检查卷宗汇总。</p>\n"
        + string.Concat(annual.Parts.Select((part, n) => $"<h2>{Text(part.Title)}</h2>\n"
            + (part.Text.Length > 0 ? $"<p class=\"text\">{Text(part.Text)}</p>\n" : "")
            + (n == 0 ? AnnualDraws.Html("抽取一览", annual.Draws) : "")
            + Figures.Html("数字", part.Figures)));

    public static IEnumerable<(PublicResult, PublicFinding)> Rows(PublicResult result) => result.Findings.Select(f => (result, f));

    public static string DrawList(IEnumerable<(string File, PublicDraw View)> draws) => Table(
        "抽取", ["抽取编号", "种类", "科室", "任务", "抽取日", "抽中", "结果"],
        draws.Select(d => (string[])[Link(d.File, d.View.No), Text(d.View.Kind), Text(d.View.Section), Text(d.View.Task), Text(d.View.Day), $"{d.View.Objects.Count(o => o.Code.Length > 0)}", Standing(d.View)]));

    /// <param name="alone">Not inside the site: no link to the verifier.</param>
    public static string DrawPage(PublicDraw draw, bool alone = false) =>
        Facts(("任务", Text(draw.Task)), ("种类", Text(draw.Kind)), ("科室", Text(draw.Section)), ("抽取日", Text(draw.Day)), ("检查期限", $"{Text(draw.FromOn)} 至 {Text(draw.ToOn)}"), ("结果", Standing(draw)))
        + "<h2>凭此核验</h2>\n"
        + Facts([("底册指纹", Code(draw.Fingerprint)), ("承诺值", Code(draw.Commitment)), .. draw.Witnesses.Select(w => ("见证", Text(w))), ("揭晓的秘密值", Code(draw.Secret)), ("种子", Code(draw.Seed))])
        + (alone ? "" : $"<p class=\"note\">持有凭单的单位可以用{Link("../verify.html", "抽取核验")}自己核对。完整底册含回避情形，不公开；底册指纹证明它在抽取前已经固定。</p>\n")
        + Table(draw.Kind == "替补抽取" ? "抽出的替补检查人员" : "抽中单位和检查组", ["抽中单位", "统一社会信用代码", "检查组"],
            draw.Objects.Select(o => (string[])[Text(o.Name.Length > 0 ? o.Name : "—"), Text(o.Code.Length > 0 ? o.Code : "—"), Text(string.Join("、", o.Team))]));

    private static string Standing(PublicDraw draw) => draw.Stands ? "有效" : "无效";

    private static string Code(string hash) => $"<code>{Text(hash)}</code>";
}
