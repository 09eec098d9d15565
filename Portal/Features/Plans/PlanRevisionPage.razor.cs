using Microsoft.AspNetCore.Components;
using Portal.Domain.Plans;
using Portal.Shell;
using static Portal.Domain.Office.Role;

namespace Portal.Features.Plans;

public sealed partial class PlanRevisionPage : PortalPage
{
    [Inject] private PlanRevisionBoard Board { get; set; } = null!;
    [Inject] private RemovePlanLine RemovePlanLine { get; set; } = null!;
    [Inject] private SubmitRevision SubmitRevision { get; set; } = null!;
    [Inject] private DiscardRevision DiscardRevision { get; set; } = null!;
    [Inject] private ReviewRevision ReviewRevision { get; set; } = null!;
    [Parameter] public int Id { get; set; }

    private RevisionView? view;
    private string remarks = "";

    private PlanRevision Revision => view!.Revision;
    private bool Editable => Revision.CanBeEdited && ActsFor(view!.Plan.SectionId);
    private bool Submittable => Editable && Role is 科室负责人 or 工程管理科 && SectionId == view!.Plan.SectionId;
    private bool Reviewable => Role is 工程管理科 && Revision.Stage is RevisionStage.待审核;

    private string Summary => Revision.Changes.Count == 0
        ? "与现行版次相同"
        : string.Join("、", view!.Lines.Where(l => l.Fate is not LineFate.不变).CountBy(l => l.Fate).OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value} 项"));

    protected override async Task Load() => view = Take(await Board.Of(Who, Id));

    private async Task Remove(RevisionLine line)
    {
        if (await Confirm("移除任务", $"在变更中移除第 {line.No} 项“{line.Facts.TaskName}”？现行计划在审核通过之前不变。", "移除"))
            await Do(() => RemovePlanLine.Run(Who, view!.Plan.Id, line.No, view.Plan.Version), "任务已移除");
    }

    private async Task Submit()
    {
        if (await Confirm("提交变更", $"提交第 {Revision.Edition} 版（{Summary}）给工程管理科审核？", "提交"))
            await Do(() => SubmitRevision.Run(Who, view!.Plan.Id, view.Plan.Version), "变更已提交");
    }

    private async Task Discard()
    {
        if (await Confirm("放弃变更", "放弃后这次变更留作记录，不能再继续；现行计划不变。", "放弃"))
            await Do(() => DiscardRevision.Run(Who, view!.Plan.Id, view.Plan.Version), "变更已放弃");
    }

    private async Task Review(bool accept)
    {
        var (title, text) = accept
            ? ("审核通过", $"通过后第 {Revision.Edition} 版即为现行计划，以后的抽取按它办理；原版保留可查。")
            : ("退回修改", "退回后科室可以修改并重新提交，现行计划不变。");
        if (await Confirm(title, text, title) && await Do(() => ReviewRevision.Run(Who, view!.Plan.Id, view.Plan.Version, accept, remarks), accept ? "变更已生效" : "变更已退回"))
            remarks = "";
    }

    private static string Shade(LineFate fate) => fate switch { LineFate.新增 => "done", LineFate.改动 => "near", LineFate.移除 => "late", _ => "" };

    private static string Day(DateOnly? day) => $"{day:yyyy-MM-dd}";
}
