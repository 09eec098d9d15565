using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>检查任务的下达 (Art. 14): from a draw's record to one order for each object, with the team that the draw gave it.</summary>
[Article(14)]
internal static class InspectionOrders
{
    public static async Task<Outcome<List<InspectionOrder>>> Of(Work work, DrawRound draw, DrawRecord record)
    {
        var (codes, certificates) = (record.Result.Objects, record.Result.Teams.SelectMany(t => t).ToList());
        var enterprises = await work.Db.Enterprises.AsNoTracking().Where(e => codes.Contains(e.Code)).Select(e => new { e.Id, e.Code, e.Name }).ToDictionaryAsync(e => e.Code);
        var inspectors = await work.Db.Inspectors.AsNoTracking().Where(i => certificates.Contains(i.Certificate)).Select(i => new { i.Id, i.Certificate, i.Name }).ToDictionaryAsync(i => i.Certificate);
        if (codes.FirstOrDefault(c => !enterprises.ContainsKey(c)) is { } code)
            return new Refusal($"抽中单位的统一社会信用代码 {code} 在名录中已被改动，无法下达检查任务。请改回，或写明原因作废。", 11);
        if (certificates.FirstOrDefault(c => !inspectors.ContainsKey(c)) is { } certificate)
            return new Refusal($"抽中人员的行政执法证号 {certificate} 在名录中已被改动，无法下达检查任务。请改回，或写明原因作废。", 10);

        var roles = RolesIn(record);
        var teams = record.Result.Teams
            .Select(t => t.Select((c, seat) => new TeamMember(inspectors[c].Id, inspectors[c].Name, c, roles[seat])).ToList()).ToList();
        var items = await ItemsOf(work, draw);
        if (items.Count == 0) return new Refusal("该任务的抽查事项均已停用，没有可检查的事项。请写明原因作废。", 8);
        return record.Result.Assignment.OrderBy(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => new InspectionOrder(
                draw.Id, work.Today, draw.SectionId, draw.TaskName, enterprises[a.Key].Id, a.Key, enterprises[a.Key].Name,
                draw.FromOn, draw.ToOn, teams[a.Value], items)).ToList();
    }

    /// <summary>The role of each seat of a team: its members stand role by role, in drawing order.</summary>
    public static IReadOnlyList<string> RolesIn(DrawRecord record) =>
        [.. Frame.Parse(record.Lines).Value!.Roles.SelectMany(r => Enumerable.Repeat(r.Name, r.Seats))];

    // An item taken off the list since the plan was accepted is no longer inspected (Art. 8).
    private static async Task<List<ItemResult>> ItemsOf(Work work, DrawRound draw)
    {
        var lineIds = (await work.Db.CombinedLines.Where(l => l.DrawId == draw.Id).Select(l => l.PlanLineId).ToListAsync()).Append(draw.PlanLineId).ToHashSet();
        var plans = await work.Db.Plans.AsNoTracking().Where(p => p.Lines.Any(l => lineIds.Contains(l.Id))).ToListAsync();
        var ids = plans.SelectMany(p => p.Lines).Where(l => lineIds.Contains(l.Id)).SelectMany(l => l.ItemIds).ToHashSet();
        return await work.Db.CheckItems.AsNoTracking().Where(i => ids.Contains(i.Id) && i.RetiredOn == null).OrderBy(i => i.Code)
            .Select(i => new ItemResult(i.Id, i.Name, i.SectionId, null, "", null, "")).ToListAsync();
    }
}
