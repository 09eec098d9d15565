using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <param name="Seat">The section's name: the role of its seat.</param>
internal sealed record JointSeat(string Seat, int SectionId, PlanLineFacts Facts);

/// <summary>综合检查的席位 (Art. 5, 15): what a seat of a combined draw's team asks of whoever takes it later.</summary>
[Article(5, 15)]
internal static class JointSeats
{
    /// <summary>The lines as they were when the draw was frozen.</summary>
    public static async Task<List<JointSeat>> Of(Work work, int drawId)
    {
        var lines = await work.Db.CombinedLines.AsNoTracking().Where(l => l.DrawId == drawId).OrderBy(l => l.Id).ToListAsync();
        var ids = lines.ConvertAll(l => l.PlanLineId);
        var plans = await work.Db.RevisedPlans.AsNoTracking().Where(p => p.Lines.Any(l => ids.Contains(l.Id))).ToListAsync();
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        return lines.ConvertAll(l => new JointSeat(
            sections[l.SectionId], l.SectionId,
            plans.First(p => p.Lines.Any(line => line.Id == l.PlanLineId)).LineOf(l.PlanLineId, l.PlanEdition)));
    }

    public static IReadOnlyList<string> Asked(IReadOnlyList<JointSeat> seats, string role) =>
    [
        .. (seats.FirstOrDefault(s => s.Seat == role) is { } seat ? [seat.Facts.LeadQualification, seat.Facts.EveryQualification] : seats.Select(s => s.Facts.EveryQualification))
            .Where(q => q.Length > 0).Distinct(),
    ];

    public static IReadOnlyList<InspectorCandidate> Able(IReadOnlyList<JointSeat> seats, string role, IReadOnlyList<InspectorCandidate> people) =>
        seats.FirstOrDefault(s => s.Seat == role) is { } seat ? [.. people.Where(p => p.SectionId == seat.SectionId)] : people;
}
