using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>一项任务在变更中的去向 (Art. 12).</summary>
public enum LineFate { 不变, 改动, 新增, 移除 }

/// <param name="No">In the new version; of a removed line, in the version before.</param>
/// <param name="Drawn">Whether a draw names the line, which therefore stays.</param>
public sealed record RevisionLine(int No, LineFate Fate, PlanLineFacts Facts, IReadOnlyList<string> Items, IReadOnlyList<FieldChange> Changes, bool Drawn, Coverage Coverage);

/// <param name="Faults">行不通之处, while it is being drawn up.</param>
public sealed record RevisionView(AnnualPlan Plan, PlanRevision Revision, string Section, IReadOnlyList<RevisionLine> Lines, IReadOnlyList<PlanFault> Faults);

/// <summary>一次计划变更 (Art. 12, 13): the new version, and line by line what it changes.</summary>
[Article(12, 13)]
public sealed class PlanRevisionBoard(Desk desk)
{
    public Task<Outcome<RevisionView>> Of(Who who, int id) => desk.Read<RevisionView>(who, async work =>
    {
        if (await work.Db.RevisedPlans.SingleOrDefaultAsync(p => p.Revisions.Any(r => r.Id == id)) is not { } plan) return Work.Missing("计划变更");
        var revision = plan.Revisions.Single(r => r.Id == id);
        var ground = await PlanGround.Load(work, plan.Year);
        var drawn = await PlanToEdit.Drawn(work, plan);
        var changed = revision.Changes;
        var lines = revision.Lines.Select(l => Line(l, changed.FirstOrDefault(c => c.After == l) is { } change ? change.Before is null ? LineFate.新增 : LineFate.改动 : LineFate.不变, changed.FirstOrDefault(c => c.After == l)?.Before))
            .Concat(changed.Where(c => c.After is null).Select(c => Line(c.Before!, LineFate.移除, null)));
        return new RevisionView(plan, revision, ground.Sections[plan.SectionId], [.. lines], revision.CanBeEdited ? ground.Faults(plan) : []);

        RevisionLine Line(DraftLine line, LineFate fate, DraftLine? before) => new(
            line.No, fate, line.Facts, ground.ItemNames(line.Facts), LineDifference.Between(before?.Facts, line.Facts, ground.ItemNames),
            line.LineId is { } lineId && drawn.Contains(lineId), ground.Coverage(plan.SectionId, line.Facts));
    });
}
