using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <param name="Why">Why no further round can be drawn now; null when one can.</param>
public sealed record DrawableLine(int Id, string Section, string TaskName, string Range, string Months, int Round, int Times, string? Why);

/// <summary>抽取准备 (Art. 13–17): which tasks can be drawn for, and who would stand in the frame, before anything is frozen.</summary>
[Article(13, 14, 15, 16, 17)]
public sealed class DrawPreviewBoard(Desk desk)
{
    /// <summary>This year's accepted plan lines of the sections that the person acts for.</summary>
    public Task<Outcome<Paged<DrawableLine>>> Lines(Who who, int page) => desk.Read<Paged<DrawableLine>>(who, async work =>
    {
        var plans = await work.Db.Plans.Where(p => p.Year == work.Today.Year && p.SubmittedOn != null && p.Accepted == true).ToListAsync();
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var taken = await DrawPreparation.TakenIn(work, work.Today.Year);
        var lines = plans.Where(p => work.Actor.ActsFor(p.SectionId)).OrderBy(p => p.SectionId)
            .SelectMany(p => p.Lines.OrderBy(l => l.No).Select(l => Row(l, sections[p.SectionId], [.. taken.Where(t => t.PlanLineId == l.Id)]))).ToList();
        return new Paged<DrawableLine>([.. lines.Skip((Math.Max(1, page) - 1) * Paged.Size).Take(Paged.Size)], lines.Count);
    });

    /// <param name="from">Null for the first day possible.</param>
    /// <param name="to">Null for the last day possible.</param>
    /// <param name="teams">Null for a number that suits the objects to be drawn.</param>
    public Task<Outcome<DrawPreview>> Preview(Who who, int lineId, DateOnly? from, DateOnly? to, int? teams) => desk.Read<DrawPreview>(who, async work =>
    {
        var prepared = await DrawPreparation.Of(work, new DrawWish(lineId, from ?? work.Today, to ?? work.Today, teams ?? 1));
        if (!prepared.Succeeded) return prepared.Refusal;
        var (plan, line) = (prepared.Value.Plan, prepared.Value.Line);
        if (work.Actor.RefusalFor(plan.SectionId) is { } refusal) return refusal;
        var first = LineTime.First(plan.Year, line.FromMonth);
        var draw = prepared.Value with
        {
            Wish = prepared.Value.Wish with
            {
                FromOn = from ?? (first > work.Today ? first : work.Today),
                ToOn = to ?? LineTime.Last(plan.Year, line.ToMonth),
            },
        };
        var coverage = Coverage.Of(line.Facts(), draw.Conditions, draw.Wish.ToOn, draw.Roster.Objects.Select(o => new RosterCell(o, 1, 0)), draw.Roster.Inspectors);
        draw = draw with { Wish = draw.Wish with { Teams = teams ?? Suited(coverage) } };
        var preview = DrawPreview.Of(draw, coverage);
        return preview with
        {
            Warnings = await DrawWarnings.Of(work, preview.Eligible.Select(o => o.Code).ToHashSet(), preview.Inspectors.Where(i => i.Roles.Length > 0).Select(i => i.Certificate).ToHashSet()),
        };
    });

    private static DrawableLine Row(PlanLine line, string section, IReadOnlyList<TakenRound> taken) => new(
        line.Id, section, line.TaskName, LineText.Range(line.Facts()), LineText.Months(line.Facts()), Math.Min(taken.Count(t => t.Whole) + 1, line.TimesPerYear), line.TimesPerYear,
        taken.FirstOrDefault(t => !t.Revealed) is { } open ? $"{open.No} 待揭晓"
        : taken.FirstOrDefault(t => !t.Stands) is { } failed ? $"{failed.No} 无效，待作废"
        : taken.Count(t => t.Whole) >= line.TimesPerYear ? "本年度已抽完" : null);

    // About five objects to a team, as far as the inspectors reach.
    private static int Suited(Coverage coverage)
    {
        var most = Math.Min(coverage.Inspectors / coverage.TeamSize, coverage.Leads ?? int.MaxValue);
        return Math.Max(1, Math.Min(most, (coverage.DrawnPerRound + 4) / 5));
    }
}
