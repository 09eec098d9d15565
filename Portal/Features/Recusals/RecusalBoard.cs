using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Recusals;

/// <summary>可交换的人员: one of another inspection of the same draw.</summary>
public sealed record ExchangeChoice(int InspectionId, int InspectorId, string Name, string Enterprise)
{
    public override string ToString() => $"{Name}（{Enterprise}）";
}

/// <param name="Ground">Empty to those who may not see private ties.</param>
/// <param name="Draws">Its substitute draws, the abandoned ones too.</param>
/// <param name="MayDecide">Whether this person decides on it.</param>
public sealed record RecusalRow(Recusal Recusal, string Ground, string OtherNo, IReadOnlyList<(int Id, string No, bool Abandoned, bool Revealed)> Draws, IReadOnlyList<ExchangeChoice> Choices, bool MayDecide);

/// <summary>一次检查的回避 (Art. 15): what was asked and decided, and with whom an exchange would leave no conflict.</summary>
[Article(15)]
public sealed class RecusalBoard(Desk desk)
{
    public Task<Outcome<List<RecusalRow>>> Of(Who who, int inspectionId) => desk.Read<List<RecusalRow>>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == inspectionId) is not { } own) return Work.Missing("检查");
        var recusals = await work.Db.Recusals.Where(r => r.InspectionId == inspectionId).OrderBy(r => r.Id).ToListAsync();
        var rows = new List<RecusalRow>();
        foreach (var recusal in recusals) rows.Add(await Row(work, own, recusal));
        return rows;
    });

    private static async Task<RecusalRow> Row(Work work, Inspection own, Recusal recusal)
    {
        var section = await work.Db.Inspectors.Where(i => i.Id == recusal.InspectorId).Select(i => i.SectionId).SingleAsync();
        var open = Interest.IsOpenTo(work.Actor, recusal.InspectorId, section) || (work.Actor.Role is Role.科室负责人 && work.Actor.SectionId == own.SectionId);
        var decides = recusal.IsOpen && recusal.RefusalToDecide(work.Actor, own.SectionId) is null;
        var draws = await work.Db.Draws.Where(d => d.RecusalId == recusal.Id).OrderBy(d => d.Id).Select(d => new { d.Id, d.No, Abandoned = d.AbandonedAt != null, Revealed = d.RevealedAt != null }).ToListAsync();
        var other = await work.Db.Inspections.Where(i => i.Id == recusal.ExchangedWith).Select(i => i.No).SingleOrDefaultAsync() ?? "";
        return new RecusalRow(
            recusal, open ? recusal.Ground : "", other, [.. draws.Select(d => (d.Id, d.No, d.Abandoned, d.Revealed))], decides ? await Choices(work, own, recusal) : [], decides);
    }

    private static async Task<IReadOnlyList<ExchangeChoice>> Choices(Work work, Inspection own, Recusal recusal)
    {
        var ofDraw = await work.Db.Inspections.Where(i => i.DrawId == own.DrawId && i.Id != own.Id && i.VisitOn == null && i.CancelledOn == null).ToListAsync();
        var busy = await OpenRecusals.Of(work.Db).Select(r => r.InspectionId).ToListAsync();
        var people = ofDraw.SelectMany(i => i.Members).Select(m => m.InspectorId).Append(recusal.InspectorId).Distinct().ToList();
        var interests = await DecideRecusal.InterestsOf(work, people);
        return [.. Exchanges.For(own, recusal.InspectorId, ofDraw.Where(i => !busy.Contains(i.Id)), interests)
            .Select(p => new ExchangeChoice(p.Other.Id, p.Member.InspectorId, p.Member.Name, p.Other.EnterpriseName))];
    }
}
