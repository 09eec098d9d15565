using Microsoft.AspNetCore.Components;
using Portal.Domain.Office;
using Portal.Features.Admin;

namespace Portal.Features.Deadlines;

/// <summary>The board's filters live in the address, so that a reminder or a colleague can point at a view.</summary>
public partial class DeadlinesPage
{
    private DeadlineView? view;
    private List<Section> sections = [];

    [Inject] private DeadlineBoard Board { get; set; } = null!;
    [Inject] private SectionBoard SectionBoard { get; set; } = null!;
    [SupplyParameterFromQuery] public string? State { get; set; }
    [SupplyParameterFromQuery] public int? Section { get; set; }
    [SupplyParameterFromQuery] public string? Kind { get; set; }
    [SupplyParameterFromQuery] public string? Person { get; set; }
    [SupplyParameterFromQuery] public string? Search { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private DeadlineFilter Wanted => new(State, Section, Kind, Person, Search);

    // The chosen one stays a choice even where nothing of that person is left.
    private IEnumerable<string> People => Person is { Length: > 0 } chosen ? (view?.People ?? []).Append(chosen).Distinct() : view?.People ?? [];

    private string Sub => Wanted.Listing switch
    {
        Listing.Missed or Listing.Unexplained => "去年以来结束的检查中逾期的期限；办结后逾期记录仍然保留，由科室负责人说明原因。",
        Listing.Escalated => "逾期三个工作日以上的检查期限，以及逾期的年度计划、年度公开：工程管理科和领导每个工作日收到提醒。",
        _ => "与提醒邮件同一来源：临近、今日到期和逾期的期限。工作日按执法日历推算。",
    };

    private (string Title, string Text) Nothing => Wanted.Listing switch
    {
        Listing.Unexplained => ("逾期的期限都已说明原因", "有新的逾期时会列在这里，并出现在科室负责人的今日页面。"),
        Listing.Missed => ("没有逾期记录", "去年以来结束的检查都按期办理。"),
        Listing.Later => ("没有未到期的期限", "检查结束、报告完成、结果送达后，期限从这里开始计算。"),
        _ => ("没有符合条件的期限", "没有临近、到期或逾期的期限。检查结束后开始计算报告期限。"),
    };

    protected override async Task Load()
    {
        sections = Take(await SectionBoard.Sections(Who)) ?? [];
        view = Take(await Board.Page(Who, Wanted, Page ?? 1));
    }

    private void Narrow(string name, object? value) => Filter((name, value), ("page", null));
}
