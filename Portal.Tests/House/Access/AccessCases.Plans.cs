using Portal.Domain.Plans;
using Portal.Features.Plans;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

public static partial class AccessCases
{
    private sealed record PlanAt(int Id, int Version, PlanLineFacts Line);

    public static IEnumerable<AccessCase> Plans =>
    [
        AccessCase.Of<DraftPlan>((op, who, o) => op.Run(who, o.Own, 2026).Only()),
        AccessCase.Of<CopyPlan, PlanAt>(Accepted, (op, who, p, o) => op.Run(who, o.Own, 2027).Only()),
        AccessCase.Of<AddPlanLine, PlanAt>(Drafted, (op, who, p, o) => op.Run(who, p.Id, p.Version, p.Line)),
        AccessCase.Of<AmendPlanLine, PlanAt>(Drafted, (op, who, p, o) => op.Run(who, p.Id, 1, p.Version, p.Line with { TaskName = "改过的任务" })),
        AccessCase.Of<RemovePlanLine, PlanAt>(Drafted, (op, who, p, o) => op.Run(who, p.Id, 1, p.Version)),
        AccessCase.Of<SubmitPlan, PlanAt>(Drafted, (op, who, p, o) => op.Run(who, p.Id, p.Version, "机构调整")),
        AccessCase.Of<ReviewPlan, PlanAt>(Submitted, (op, who, p, o) => op.Run(who, p.Id, p.Version, true, "")),
        AccessCase.Of<RevisePlan, PlanAt>(Accepted, (op, who, p, o) => op.Run(who, p.Id, p.Version, "名录变化")),
        AccessCase.Of<SubmitRevision, PlanAt>(Revised, (op, who, p, o) => op.Run(who, p.Id, p.Version)),
        AccessCase.Of<DiscardRevision, PlanAt>(Revised, (op, who, p, o) => op.Run(who, p.Id, p.Version)),
        AccessCase.Of<ReviewRevision, PlanAt>(
            async o =>
            {
                var plan = await Revised(o);
                Must(await o.Get<SubmitRevision>().Run(o.Head, plan.Id, plan.Version));
                return await As(o, plan.Id);
            },
            (op, who, p, o) => op.Run(who, p.Id, p.Version, true, "")),
    ];

    private static async Task<PlanAt> As(TestOffice o, int id) => new(id, (await o.Plan(id)).Version, await o.Line());

    private static async Task<PlanAt> Drafted(TestOffice o)
    {
        await o.EnterRosters();
        var id = await o.Draft();
        await o.Add(id, await o.Line());
        return await As(o, id);
    }

    private static async Task<PlanAt> Submitted(TestOffice o)
    {
        var plan = await Drafted(o);
        await o.Submit(plan.Id);
        return await As(o, plan.Id);
    }

    private static async Task<PlanAt> Accepted(TestOffice o)
    {
        var plan = await Submitted(o);
        await o.Accept(plan.Id);
        return await As(o, plan.Id);
    }

    private static async Task<PlanAt> Revised(TestOffice o)
    {
        var plan = await Accepted(o);
        Must(await o.Get<RevisePlan>().Run(o.Head, plan.Id, plan.Version, "名录变化"));
        await o.Add(plan.Id, plan.Line with { TaskName = "新增的任务" });
        return await As(o, plan.Id);
    }
}
