using Portal.Domain;
using Portal.Word;

namespace Portal.Features.Disclosure;

/// <summary>年度公开的 Word 文档 (Art. 23): the same content as the page, in the office's form.</summary>
[Article(23)]
public static class AnnualDocument
{
    private static readonly string[] Texts = ["抽取情况", "检查情况", "反馈情况", "意见情况", "运用情况"];
    private static readonly string[] Figures = ["抽取数字", "检查数字", "反馈数字", "意见数字", "运用数字"];
    private static readonly string[] FigureFields = ["内容", "数量"];
    private static readonly string[] DrawFields = ["编号", "任务", "日期", "期限", "对象", "人员"];

    private static readonly WordVocabulary Vocabulary = new(
        new HashSet<string>(["标题", "科室", "年度", "数字截至", .. Texts]),
        Figures.Select(g => (Group: g, Fields: FigureFields)).Append((Group: "抽取", Fields: DrawFields)).ToDictionary(g => g.Group, g => (IReadOnlySet<string>)g.Fields.ToHashSet()));

    public static Outcome<byte[]> Of(byte[] template, PublicEntry entry)
    {
        var annual = (PublicAnnual)entry.View;
        var values = new Dictionary<string, string> { ["标题"] = entry.Title, ["科室"] = annual.Section, ["年度"] = $"{annual.Year}", ["数字截至"] = $"{annual.AsOf:yyyy年M月d日}" };
        foreach (var (text, n) in Texts.Select((t, n) => (t, n))) values[text] = annual.Parts[n].Text;
        var rows = Figures.Select((group, n) => (Group: group, Rows: annual.Parts[n].Figures.Select(f => Row(FigureFields, f.Name, $"{f.Count} {f.Unit}"))))
            .Append((Group: "抽取", Rows: annual.Draws.Select(d => Row(DrawFields, d.No, d.Task, $"{d.Day:yyyy-MM-dd}", $"{d.FromOn:yyyy-MM-dd} 至 {d.ToOn:yyyy-MM-dd}", $"{d.Objects}", $"{d.Inspectors}"))));
        return WordTemplate.Fill(template, Vocabulary, new WordContent(values, rows.ToDictionary(r => r.Group, r => (IReadOnlyList<IReadOnlyDictionary<string, string>>)[.. r.Rows])));
    }

    private static IReadOnlyDictionary<string, string> Row(string[] fields, params string[] values) => fields.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);
}
