using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>年度执行的依据 (Art. 23): one year's draws that stand, with what they sent, read once and counted for each section.</summary>
/// <remarks>A combined draw is one of every section that took part, and so is what it sent; the whole office counts it once.</remarks>
[Article(5, 23)]
internal sealed class ExecutionGround
{
    private readonly Work work;
    private readonly WorkCalendar calendar;
    private readonly IReadOnlyList<ExecutedDraw> draws;
    private readonly ILookup<int, int> sections;
    private readonly IReadOnlyList<Inspection> inspections;
    private readonly IReadOnlyList<Recusal> recusals;

    private ExecutionGround(
        Work work, WorkCalendar calendar, IReadOnlyList<ExecutedDraw> draws, ILookup<int, int> sections, IReadOnlyList<Inspection> inspections, IReadOnlyList<Recusal> recusals) =>
        (this.work, this.calendar, this.draws, this.sections, this.inspections, this.recusals) = (work, calendar, draws, sections, inspections, recusals);

    public static async Task<ExecutionGround> Load(Work work, WorkCalendar calendar, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        // One that was given up is none, and neither is a void one, which sent nobody.
        var standing = work.Db.Draws.Where(d => d.RecusalId == null && d.RevealedAt != null && d.AbandonedAt == null && d.Day >= first && d.Day <= last && work.Db.Inspections.Any(i => i.DrawId == d.Id));
        var draws = await standing.OrderBy(d => d.Id).Select(d => new { d.Id, d.No, d.SectionId, d.TaskName, d.Day, d.FromOn, d.ToOn, d.Joint }).ToListAsync();
        var joint = await work.Db.CombinedLines.Where(l => standing.Any(d => d.Id == l.DrawId)).Select(l => new { l.DrawId, l.SectionId }).Distinct().ToListAsync();
        var sent = work.Db.Inspections.Where(i => standing.Any(d => d.Id == i.DrawId));
        var recusals = await work.Db.Recusals.Where(r => sent.Any(i => i.Id == r.InspectionId)).OrderBy(r => r.Id).ToListAsync();
        return new ExecutionGround(
            work, calendar,
            [.. draws.Select(d => new ExecutedDraw(d.Id, d.No, d.TaskName, d.Day, d.FromOn, d.ToOn, 0, 0))],
            draws.Where(d => !d.Joint).Select(d => (d.Id, d.SectionId)).Concat(joint.Select(l => (Id: l.DrawId, l.SectionId))).ToLookup(d => d.Id, d => d.SectionId),
            await sent.OrderBy(i => i.Id).ToListAsync(), recusals);
    }

    /// <param name="sectionId">Null for the whole office.</param>
    public ExecutionYear Of(int? sectionId)
    {
        var own = draws.Where(d => sectionId is not { } section || sections[d.Id].Contains(section)).ToList();
        var ids = own.Select(d => d.Id).ToHashSet();
        return new ExecutionYear(work.Today, calendar, own, [.. inspections.Where(i => ids.Contains(i.DrawId!.Value))], recusals);
    }
}
