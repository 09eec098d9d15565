using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>计划待办 (Art. 12): plans to review, plans sent back, drafts to submit.</summary>
internal static class PlanTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, int? section)
    {
        var plans = await work.Db.RevisedPlans.Where(p => p.Year >= work.Today.Year && (section == null || p.SectionId == section)).ToListAsync();
        var names = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        return plans.SelectMany(p => new[] { Task(work, p, names[p.SectionId]), Revision(work, p, names[p.SectionId]) }).OfType<TodayTask>();
    }

    private static TodayTask? Revision(Work work, AnnualPlan plan, string section) => plan.OpenRevision is not { } open ? null : (open.Stage, work.Actor) switch
    {
        (RevisionStage.待审核, { Role: Role.工程管理科 }) => Change("审核计划变更", open, plan, section),
        (RevisionStage.已退回, _) when work.Actor.ActsFor(plan.SectionId) => Change("修改退回的计划变更", open, plan, section),
        (RevisionStage.草稿, _) when work.Actor.ActsFor(plan.SectionId) => Change("完成并提交计划变更", open, plan, section),
        _ => null,
    };

    private static TodayTask Change(string what, PlanRevision open, AnnualPlan plan, string section) =>
        new(TodayGroup.待办理, what, $"{section} {plan.Year} 年度第 {open.Edition} 版：{open.Reason}", "", 12, PortalRoutes.PlanRevisionAt(open.Id), open.OpenedOn);

    private static TodayTask? Task(Work work, AnnualPlan plan, string section)
    {
        var what = plan.Stage switch
        {
            PlanStage.待审核 when work.Actor.Role == Role.工程管理科 => "审核年度计划",
            PlanStage.已退回 when work.Actor.ActsFor(plan.SectionId) => "修改退回的年度计划",
            PlanStage.草稿 when work.Actor.ActsFor(plan.SectionId) => "完成并提交年度计划",
            _ => null,
        };
        return what is null ? null : new TodayTask(
            TodayGroup.待办理, what, $"{section} {plan.Year} 年度", "", 12, PortalRoutes.PlanAt(plan.Id), AnnualCutoff.Plan(plan.Year));
    }
}
