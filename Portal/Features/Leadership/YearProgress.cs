using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <summary>年度进度 (Art. 8, 12, 14): each section's plan against what was done by a day; 领导总览 and its workbook share it.</summary>
[Article(8, 12, 14)]
internal static class YearProgress
{
    public static async Task<List<ProgressRow>> Of(Work work, DateOnly day)
    {
        var planned = await work.Db.Plans.Where(p => p.Year == day.Year && p.SubmittedOn != null && p.Accepted == true && p.ReviewedOn <= day)
            .SelectMany(p => p.Lines, (p, l) => new { p.SectionId, l.TimesPerYear })
            .GroupBy(l => l.SectionId).Select(g => new { g.Key, Rounds = g.Sum(l => l.TimesPerYear) }).ToDictionaryAsync(g => g.Key, g => g.Rounds);
        var rounds = await Rounds(work, new DateOnly(day.Year, 1, 1), day);
        // Each figure is counted by the filter of the list behind it.
        var done = new List<Dictionary<int, int>>();
        foreach (var step in Enum.GetValues<ProgressStep>())
            done.Add(await new LeadershipFilter(day, Step: step).In(work.Db.Inspections).GroupBy(i => i.SectionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        var sections = await work.Db.Sections.OrderBy(s => s.Id).Select(s => new { s.Id, s.Name }).ToListAsync();
        var rows = sections.Select(s => new ProgressRow(s.Id, s.Name, planned.GetValueOrDefault(s.Id), rounds.GetValueOrDefault(s.Id), [.. done.Select(step => step.GetValueOrDefault(s.Id))]));
        return [.. rows.Where(r => r.Planned + r.Rounds + r.Counts[0] > 0)];
    }

    /// <summary>已抽轮次 by section; a combined draw is one of each section whose round it completed.</summary>
    public static async Task<Dictionary<int, int>> Rounds(Work work, DateOnly first, DateOnly last)
    {
        var draws = Standing(work, first, last);
        var own = await draws.Where(d => !d.Joint).Select(d => d.SectionId).ToListAsync();
        var joint = await work.Db.CombinedLines.Where(l => l.Whole && draws.Any(d => d.Id == l.DrawId)).Select(l => l.SectionId).ToListAsync();
        return own.Concat(joint).CountBy(id => id).ToDictionary();
    }

    /// <summary>The draws of a span that gave a result: a void one ordered no inspection.</summary>
    public static IQueryable<DrawRound> Standing(Work work, DateOnly first, DateOnly last) => work.Db.Draws
        .Where(d => d.RecusalId == null && d.RevealedAt != null && d.AbandonedAt == null && d.Day >= first && d.Day <= last && work.Db.Inspections.Any(i => i.DrawId == d.Id));
}
