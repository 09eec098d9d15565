using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Draws;
using Portal.Features.Inspections;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Support;

/// <summary>A combined draw, step by step: two sections' accepted lines that overlap, and inspectors in both sections.</summary>
public static class JointSteps
{
    /// <summary>The own line asks for seven ordinary and two untrustworthy, the other section's for five and one, over the same twenty enterprises; inspectors 1 to 4 are the own section's, 5 to 8 the other's.</summary>
    public static async Task<(int Own, int Other)> TwoLines(this TestOffice office, bool withInspectors = true)
    {
        await office.EnterRosters();
        await using var db = await office.Db();
        foreach (var inspector in await db.Inspectors.ToListAsync())
        {
            var first = string.CompareOrdinal(inspector.Certificate, "16110000004") <= 0;
            if (first || withInspectors) Must(inspector.Amend(inspector.Facts() with { SectionId = first ? office.Own : office.Other }));
        }
        await db.SaveChangesAsync();
        var own = await office.AcceptedLine();
        var plan = Must(await office.Get<Portal.Features.Plans.DraftPlan>().Run(office.OtherHead, office.Other, office.Today.Year));
        Must(await office.Get<Portal.Features.Plans.AddPlanLine>().Run(office.OtherHead, plan, 0, await office.Line() with
        {
            TaskName = "人防宣传检查",
            ItemIds = [await office.ItemId("B-01")],
            Shares = [StandingShare.Of(Standing.一般, 5), StandingShare.Of(Standing.失信, 1)],
            LeadQualification = "",
        }));
        Must(await office.Get<Portal.Features.Plans.SubmitPlan>().Run(office.OtherHead, plan, (await office.Plan(plan)).Version, "机构调整"));
        await office.Accept(plan);
        return (own, (await office.Plan(plan)).Lines.Single().Id);
    }

    public static JointWish Joint(this TestOffice office, params int[] lines) => new(lines, [], office.Today, new DateOnly(office.Today.Year, 12, 31), 2);

    public static async Task<int> RevealedJoint(this TestOffice office, params int[] lines)
    {
        var draw = Must(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(lines)));
        await office.Hear(draw);
        Must(await office.TryReveal(draw));
        return draw;
    }

    /// <summary>Every point answered by the coordinator and the record signed on paper.</summary>
    public static async Task Answered(this TestOffice office, int id)
    {
        foreach (var points in (await office.Dossier(id)).Points.GroupBy(p => p.ItemId))
            Must(await office.Get<AnswerChecklist>().Run(office.Coordinator, id, points.Key, [.. points], [.. points.Select(p => p with { Checked = true, Problem = false })]));
        var dossier = await office.Dossier(id);
        Must(await office.Get<ConfirmOnPaper>().Run(
            office.Coordinator, id, dossier.Version, [.. dossier.Members.Select(m => m.InspectorId)], office.Today, InspectionSteps.Pdf("现场检查记录.pdf", $"signed {id}")));
    }
}
