using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Plans;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Support;

/// <summary>A plan, step by step: rosters to plan from, a line, and a plan that the coordinator accepted.</summary>
public static class PlanSteps
{
    public const string Works = "人防工程";

    /// <summary>Twelve ordinary, four trustworthy and four untrustworthy 建设单位 that live, one that closed, two 施工单位; eight inspectors of whom four hold <see cref="Works"/>, one more whose certificate expired.</summary>
    public static async Task EnterRosters(this TestOffice office)
    {
        await using var db = await office.Db();
        for (var n = 1; n <= 12; n++) db.Enterprises.Add(Object(n, Standing.一般));
        for (var n = 13; n <= 16; n++) db.Enterprises.Add(Object(n, Standing.守信));
        for (var n = 17; n <= 20; n++) db.Enterprises.Add(Object(n, Standing.失信));
        db.Enterprises.Add(Object(21, Standing.一般, ExistenceState.注销));
        for (var n = 22; n <= 23; n++) db.Enterprises.Add(Object(n, Standing.一般, category: "施工单位", district: "郾城区"));
        for (var n = 1; n <= 8; n++) db.Inspectors.Add(Person(n, n <= 4 ? [Works, "行政检查"] : ["行政检查"], new DateOnly(2030, 12, 31)));
        db.Inspectors.Add(Person(9, [Works, "行政检查"], new DateOnly(2026, 6, 30)));
        db.CheckItems.Add(Item("A-01", "人防工程维护管理检查", office.Own));
        db.CheckItems.Add(Item("A-02", "人防工程质量检查", office.Own));
        db.CheckItems.Add(Item("B-01", "人防宣传检查", office.Other));
        await db.SaveChangesAsync();
    }

    public static string Code(int n) => $"91411100XX{n:00000000}";

    public static async Task<int> ItemId(this TestOffice office, string code)
    {
        await using var db = await office.Db();
        return await db.CheckItems.Where(i => i.Code == code).Select(i => i.Id).SingleAsync();
    }

    /// <summary>55 per cent of the ordinary (seven), half of the untrustworthy (two), none of the trustworthy; teams of two.</summary>
    public static async Task<PlanLineFacts> Line(this TestOffice office) => new()
    {
        TaskName = "人防工程检查",
        ItemIds = [await office.ItemId("A-01"), await office.ItemId("A-02")],
        Categories = ["建设单位"],
        Shares = [new(Standing.一般, 55), new(Standing.失信, 50)],
        LeadQualification = Works,
    };

    public static async Task<int> Draft(this TestOffice office, int year = 2026) =>
        Must(await office.Get<DraftPlan>().Run(office.Staff, office.Own, year));

    public static async Task<AnnualPlan> Plan(this TestOffice office, int id)
    {
        await using var db = await office.Db();
        return await db.Plans.AsNoTracking().SingleAsync(p => p.Id == id);
    }

    public static async Task Add(this TestOffice office, int planId, PlanLineFacts facts) =>
        Must(await office.Get<AddPlanLine>().Run(office.Staff, planId, (await office.Plan(planId)).Version, facts));

    public static async Task Submit(this TestOffice office, int planId, string lateReason = "机构调整") =>
        Must(await office.Get<SubmitPlan>().Run(office.Head, planId, (await office.Plan(planId)).Version, lateReason));

    public static async Task Accept(this TestOffice office, int planId) =>
        Must(await office.Get<ReviewPlan>().Run(office.Coordinator, planId, (await office.Plan(planId)).Version, true, ""));

    /// <summary>The number of the accepted plan's only line.</summary>
    public static async Task<int> AcceptedLine(this TestOffice office, PlanLineFacts? facts = null)
    {
        var plan = await office.Draft(office.Today.Year);
        await office.Add(plan, facts ?? await office.Line());
        await office.Submit(plan);
        await office.Accept(plan);
        return (await office.Plan(plan)).Lines.Single().Id;
    }

    /// <summary>An accepted line of the other section's plan, with these items (codes).</summary>
    public static async Task<int> AcceptedLineOfOther(this TestOffice office, params string[] items)
    {
        var ids = new List<int>();
        foreach (var code in items) ids.Add(await office.ItemId(code));
        var plan = Must(await office.Get<DraftPlan>().Run(office.OtherHead, office.Other, office.Today.Year));
        Must(await office.Get<AddPlanLine>().Run(office.OtherHead, plan, 0, await office.Line() with { ItemIds = ids }));
        Must(await office.Get<SubmitPlan>().Run(office.OtherHead, plan, (await office.Plan(plan)).Version, "机构调整"));
        await office.Accept(plan);
        return (await office.Plan(plan)).Lines.Single().Id;
    }

    private static Enterprise Object(int n, Standing standing, ExistenceState state = ExistenceState.存续, string category = "建设单位", string district = "源汇区") =>
        Must(Enterprise.Enter(new EnterpriseFacts
        {
            Code = Code(n),
            Name = $"示例企业{n:00}",
            Categories = [category],
            District = district,
            State = state,
            Standing = standing,
        }));

    private static Inspector Person(int n, IReadOnlyList<string> qualifications, DateOnly until) =>
        Must(Inspector.Enter(new InspectorFacts { Name = $"检查员{n}", Certificate = $"1611000{n:0000}", Qualifications = qualifications, ValidUntil = until }));

    private static CheckItem Item(string code, string name, int section) =>
        Must(CheckItem.Enter(new CheckItemFacts { Code = code, Name = name, LegalBasis = "《人民防空法》", SectionId = section }));
}
