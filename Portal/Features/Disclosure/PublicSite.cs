using System.Text;
using System.Text.Json;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Excel;
using static Portal.Features.Disclosure.SiteHtml;

namespace Portal.Features.Disclosure;

/// <summary>公开网站 (Art. 6): the files of the public site, from the public views alone; the same views give the same bytes.</summary>
[Article(6)]
internal static class PublicSite
{
    public static readonly IReadOnlyList<(string File, string Name)> Menu =
    [
        ("index.html", "首页"), ("items.html", "事项清单"), ("inspectors.html", "检查人员"), ("plans.html", "年度计划"), ("draws.html", "抽取结果"),
        ("results.html", "检查结果"), ("handlings.html", "处理结果"), ("annual.html", "年度公开"),
    ];

    private static readonly JsonSerializerOptions Indented = new(Json.Readable) { WriteIndented = true };

    /// <param name="verifier">核验.html, as the portal brings it.</param>
    /// <param name="made">Told after each file: how many of how many.</param>
    public static SortedDictionary<string, byte[]> Files(IReadOnlyList<PublicEntry> entries, byte[] verifier, Action<int, int>? made = null)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var (draws, annual) = (Of<PublicDraw>(entries).ToList(), Of<PublicAnnual>(entries).ToList());
        var all = Menu.Count + draws.Count + annual.Count + Enum.GetValues<PublicKind>().Length + 3;
        Add("style.css", Encoding.UTF8.GetBytes(Style.ReplaceLineEndings("\n")));
        Add("verify.html", verifier);
        Add("index.html", Page("双随机、一公开 信息公开", Index(entries)));
        Add("items.html", Page("随机抽查事项清单", string.Concat(Of<PublicItems>(entries).Select(e => SiteTables.Items.Html("清单", e.View.Items)))));
        Add("inspectors.html", Page("执法检查人员名录", string.Concat(Of<PublicInspectors>(entries).Select(e => SiteTables.Inspectors.Html("名录", e.View.Inspectors)))));
        Add("plans.html", Page("年度检查计划", string.Concat(Of<PublicPlan>(entries).Select(e =>
            $"<h2>{Text(e.Entry.Title)}（第 {e.View.Edition} 版，{Text(e.View.AcceptedOn)} 生效）</h2>\n" + SiteTables.PlanLines.Html("任务", e.View.Lines)))));
        Add("draws.html", Page("随机抽取结果", SiteTables.DrawList(draws.Select(d => (DrawFile(d.Entry), d.View)))));
        Add("results.html", Page("检查结果", string.Concat(Of<PublicResult>(entries).GroupBy(e => e.Entry.Year).Select(year =>
            $"<h2>{year.Key} 年</h2>\n" + SiteTables.Results.Html("结果", year.SelectMany(r => SiteTables.Rows(r.View)))))));
        Add("handlings.html", Page("违法行为处理结果", SiteTables.Handlings.Html("处理", Of<PublicHandling>(entries).Select(h => h.View))));
        Add("annual.html", Page("年度计划执行情况", SiteTables.AnnualList(annual.Select(a => (AnnualFile(a.Entry), a.Entry, a.View)))));
        foreach (var (entry, draw) in draws) Add(DrawFile(entry), Page($"抽取 {draw.No}", SiteTables.DrawPage(draw), "../"));
        foreach (var (entry, each) in annual) Add(AnnualFile(entry), Page(entry.Title, SiteTables.AnnualPage(each), "../"));
        foreach (var kind in entries.GroupBy(e => e.Kind).OrderBy(k => k.Key))
            Add($"data/{Name(kind.Key)}.json", JsonSerializer.SerializeToUtf8Bytes(kind.Select(e => new { e.Title, View = (object)e.View }), Indented));
        Add("data/all.xlsx", Workbook(entries));
        return files;

        void Add(string path, byte[] bytes)
        {
            files[path] = bytes;
            made?.Invoke(Math.Min(files.Count, all), all);
        }
    }

    /// <summary>One entry alone, as a page: what is kept where nobody gave another file.</summary>
    public static byte[] One(PublicEntry entry) => Alone(entry.Title, entry.View switch
    {
        PublicItems items => SiteTables.Items.Html("清单", items.Items),
        PublicInspectors people => SiteTables.Inspectors.Html("名录", people.Inspectors),
        PublicPlan plan => SiteTables.PlanLines.Html($"第 {plan.Edition} 版", plan.Lines),
        PublicDraw draw => SiteTables.DrawPage(draw, alone: true),
        PublicResult result => SiteTables.Results.Html("结果", SiteTables.Rows(result)),
        PublicHandling handling => SiteTables.Handlings.Html("处理", [handling]),
        PublicAnnual annual => SiteTables.AnnualPage(annual),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.View, null),
    });

    private static byte[] Workbook(IReadOnlyList<PublicEntry> entries) => SteadyWorkbook.Write(
        SiteTables.Items.Sheet("事项清单", Of<PublicItems>(entries).SelectMany(e => e.View.Items)),
        SiteTables.Inspectors.Sheet("检查人员", Of<PublicInspectors>(entries).SelectMany(e => e.View.Inspectors)),
        SiteTables.Plans.Sheet("年度计划", Of<PublicPlan>(entries).SelectMany(e => e.View.Lines.Select(l => (e.View, l)))),
        SiteTables.Draws.Sheet("抽取结果", Of<PublicDraw>(entries).SelectMany(e => e.View.Objects.Select(o => (e.View, o)))),
        SiteTables.Results.Sheet("检查结果", Of<PublicResult>(entries).SelectMany(e => SiteTables.Rows(e.View))),
        SiteTables.Handlings.Sheet("处理结果", Of<PublicHandling>(entries).Select(e => e.View)),
        SiteTables.Annual.Sheet("年度公开", Of<PublicAnnual>(entries).SelectMany(e => SiteTables.Rows(e.View))));

    private static string Index(IReadOnlyList<PublicEntry> entries) =>
        "<p>本站公开随机抽查的事项、人员、计划、抽取、结果、处理和年度执行情况，依据《“双随机、一公开”监管工作实施细则》第六条。</p>\n"
        + Table("公开内容", ["内容", "依据", "项数"], Enum.GetValues<PublicKind>().Select(kind => (string[])
            [Link(Menu[(int)kind + 1].File, kind.ToString()), $"第 {kind.Article()} 条", $"{entries.Where(e => e.Kind == kind).Sum(Count)}"]))
        + "<h2>核验与下载</h2>\n<ul>"
        + $"<li>{Link("verify.html", "抽取核验")}：持有抽取凭单的单位，可以自己核对凭单与公布的底册指纹、承诺值是否一致。</li>"
        + $"<li>{Link("data/all.xlsx", "全部公开内容（Excel）")}</li>"
        + string.Concat(entries.Select(e => e.Kind).Distinct().Order().Select(k => $"<li>{Link($"data/{Name(k)}.json", $"{k}（JSON）")}</li>"))
        + $"<li>{Link("manifest.json", "文件清单（manifest.json）")}和 {Link("SHA256SUMS", "SHA256SUMS")}：每个文件的 SHA-256 校验值。</li></ul>\n";

    private static int Count(PublicEntry entry) => entry.View switch { PublicItems i => i.Items.Count, PublicInspectors p => p.Inspectors.Count, _ => 1 };

    private static string DrawFile(PublicEntry entry) => $"draws/{entry.Key["draw/".Length..]}.html";

    private static string AnnualFile(PublicEntry entry) => $"annual/{entry.Key["annual/".Length..].Replace('/', '-')}.html";

    private static string Name(PublicKind kind) => Path.GetFileNameWithoutExtension(Menu[(int)kind + 1].File);

    private static IEnumerable<(PublicEntry Entry, T View)> Of<T>(IReadOnlyList<PublicEntry> entries) where T : PublicView =>
        entries.Where(e => e.View is T).Select(e => (e, (T)e.View));
}
