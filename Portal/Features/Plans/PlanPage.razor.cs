using Microsoft.AspNetCore.Components;
using Portal.Domain.Plans;
using Portal.Shell;
using static Portal.Domain.Office.Role;

namespace Portal.Features.Plans;

public sealed partial class PlanPage : PortalPage
{
    [Inject] private PlanBoard Board { get; set; } = null!;
    [Inject] private RemovePlanLine RemovePlanLine { get; set; } = null!;
    [Inject] private SubmitPlan SubmitPlan { get; set; } = null!;
    [Inject] private CopyPlan CopyPlan { get; set; } = null!;
    [Inject] private RevisePlan RevisePlan { get; set; } = null!;
    [Inject] private ReviewPlan ReviewPlan { get; set; } = null!;
    [Parameter] public int Id { get; set; }

    private PlanView? view;
    private string lateReason = "", remarks = "";

    private AnnualPlan Plan => view!.Plan;
    private bool Editable => ActsFor(Plan.SectionId) && Plan.Stage is PlanStage.草稿 or PlanStage.已退回;
    private bool Submittable => Editable && Role is 科室负责人 or 工程管理科 && SectionId == Plan.SectionId && view!.Lines.Count > 0;
    private bool Reviewable => Role is 工程管理科 && Plan.Stage is PlanStage.待审核;
    private bool Revisable => Plan.Stage is PlanStage.已生效 && Role is 科室负责人 or 工程管理科 && SectionId == Plan.SectionId;
    private bool Drawable => Plan.Stage is PlanStage.已生效 && Role is 科室负责人 or 工程管理科 && ActsFor(Plan.SectionId);

    protected override async Task Load() => view = Take(await Board.Plan(Who, Id));

    private async Task Remove(PlanLineView line)
    {
        if (await Confirm("移除任务", $"从计划中移除第 {line.No} 项“{line.Facts.TaskName}”？", "移除"))
            await Do(() => RemovePlanLine.Run(Who, Id, line.No, Plan.Version), "任务已移除");
    }

    private Task Copy() => Do(() => CopyPlan.Run(Who, Plan.SectionId, Plan.Year), "上年的任务已带入，请逐项核对");

    private async Task Submit()
    {
        if (await Confirm("提交计划", $"提交 {Plan.Year} 年度计划（{view!.Lines.Count} 项任务）给工程管理科审核？", "提交"))
            await Do(() => SubmitPlan.Run(Who, Id, Plan.Version, lateReason), "计划已提交");
    }

    private async Task Review(bool accept)
    {
        var (title, text) = accept
            ? ("审核通过", "通过后计划生效，科室可以按任务抽取；以后的改动须作为计划变更另行审核。")
            : ("退回修改", "退回后科室可以修改并重新提交。");
        if (await Confirm(title, text, title) && await Do(() => ReviewPlan.Run(Who, Id, Plan.Version, accept, remarks), accept ? "计划已生效" : "计划已退回"))
            remarks = "";
    }

    private async Task Revise(string reason)
    {
        if (await Do(() => RevisePlan.Run(Who, Id, Plan.Version, reason), "变更已发起，请修改任务") && Plan.OpenRevision is { } open)
            Nav.NavigateTo(PortalRoutes.PlanRevisionAt(open.Id));
    }

    private static string Day(DateOnly? day) => $"{day:yyyy-MM-dd}";
}
