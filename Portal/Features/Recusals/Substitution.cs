using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Features.Draws;
using Portal.Operations;

namespace Portal.Features.Recusals;

/// <summary>替补 (Art. 15): the frame from which a vacant seat is drawn for, and how the drawn inspector takes it.</summary>
[Article(15)]
internal static class Substitution
{
    /// <summary>The substitute draw of a recusal that is neither revealed nor abandoned.</summary>
    public static Task<DrawRound?> Open(Work work, int recusalId) =>
        work.Db.Draws.SingleOrDefaultAsync(d => d.RecusalId == recusalId && d.RevealedAt == null && d.AbandonedAt == null);

    /// <summary>Who may take the seat is asked of today's roster by the plan line's requirements as they were when it was drawn from.</summary>
    public static async Task<Outcome<Frame>> Frame(Work work, Recusal recusal, Inspection own, DrawRound original, string number)
    {
        var plan = await work.Db.RevisedPlans.AsNoTracking().SingleAsync(p => p.Lines.Any(l => l.Id == original.PlanLineId));
        var line = plan.LineOf(original.PlanLineId, original.PlanEdition);
        var roster = await DrawRoster.People(work.Db);
        var joint = original.Joint ? await JointSeats.Of(work, original.Id) : [];
        var lead = recusal.Role == FrameBuilder.Leader ? line.LeadQualification : "";
        return SubstituteFrame.Build(new()
        {
            Number = number,
            Rules =
            [
                new("原抽取", original.No), new("检查", own.No), new("回避人员", own.Members.Single(m => m.InspectorId == recusal.InspectorId).Certificate),
                new("检查期限", $"{own.FromOn:yyyy-MM-dd} 至 {own.ToOn:yyyy-MM-dd}"), new("抽取日", $"{work.Today:yyyy-MM-dd}"),
            ],
            Role = recusal.Role,
            Qualifications = original.Joint ? JointSeats.Asked(joint, recusal.Role) : [.. new[] { lead, line.EveryQualification }.Where(q => q.Length > 0)],
            Inspectors = original.Joint ? JointSeats.Able(joint, recusal.Role, roster.Inspectors) : roster.Inspectors,
            Through = own.ToOn,
            Team = [.. own.Members.Select(m => m.Certificate)],
            TeamObjects = [own.EnterpriseCode],
            Conflicts = roster.Conflicts,
        });
    }

    /// <summary>揭晓之后 (Art. 15): the drawn inspector takes the seat.</summary>
    public static async Task<Outcome> Seat(Work work, DrawRound draw, DrawRecord record)
    {
        var certificate = record.Result.Teams[0][0];
        if (await work.Db.Inspectors.SingleOrDefaultAsync(i => i.Certificate == certificate) is not { } inspector)
            return new Refusal($"抽中人员的行政执法证号 {certificate} 在名录中已被改动，无法安排替补。请改回，或写明原因作废。", 10);
        var recusal = await work.Db.Recusals.SingleAsync(r => r.Id == draw.RecusalId);
        var own = await work.Db.Inspections.SingleAsync(i => i.Id == recusal.InspectionId);
        return recusal.Seat(own, new TeamMember(inspector.Id, inspector.Name, certificate, recusal.Role), work.Today);
    }
}
