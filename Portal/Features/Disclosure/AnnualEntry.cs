using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>可公开的年度执行情况 (Art. 23): a disclosure as it stands in the register and goes to the public.</summary>
[Article(23)]
internal static class AnnualEntry
{
    /// <summary>全办 where it is no single section's.</summary>
    public static string Owner(int? sectionId, IReadOnlyDictionary<int, string> sections) => sectionId is { } id ? sections.GetValueOrDefault(id, "") : "全办";

    /// <param name="execution">The approved figures; before the approval those of today, which do not leave the office.</param>
    public static PublicEntry Of(AnnualDisclosure disclosure, string owner, Execution execution, DueView? due) => new(
        PublicKind.年度公开, Key(disclosure.SectionId, disclosure.Year), Title(owner, disclosure.Year), disclosure.SectionId, disclosure.Year, PortalRoutes.DisclosureAt(disclosure.Id),
        View(owner, disclosure.Year, disclosure.Texts, execution), disclosure.Place, due, Releasable: disclosure.Approved is not null);

    /// <summary>One that nobody has begun to draw up.</summary>
    public static PublicEntry Owed(int sectionId, int year, string owner, Execution execution, DueView due) => new(
        PublicKind.年度公开, Key(sectionId, year), Title(owner, year), sectionId, year, PortalRoutes.DisclosuresOf(year),
        View(owner, year, DisclosureTexts.Empty, execution), null, due, Releasable: false);

    public static string Title(string owner, int year) => $"{owner} {year} 年度计划执行情况";

    private static string Key(int? sectionId, int year) => $"annual/{(sectionId is { } id ? $"{id}" : "office")}/{year}";

    private static PublicAnnual View(string owner, int year, DisclosureTexts texts, Execution execution) => new(
        year, owner, execution.AsOf,
        [.. Enum.GetValues<ExecutionPart>().Select(part => new PublicAnnualPart(
            Titles[(int)part], texts.Of(part), [.. execution.Figures.Where(f => f.Part == part).Select(f => new PublicAnnualFigure(f.Title, f.Unit, f.Count))]))],
        [.. execution.Draws.Select(d => new PublicAnnualDraw(d.No, d.TaskName, d.Day, d.FromOn, d.ToOn, d.Objects, d.Seats))]);

    /// <summary>The five parts as headings, in the words of Art. 23.</summary>
    public static readonly IReadOnlyList<string> Titles = ["一、检查对象和检查人员的抽取", "二、检查的时间、过程和结果", "三、检查结果的反馈和公示", "四、检查对象的意见建议", "五、检查结果的运用"];
}
