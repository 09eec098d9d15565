using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Features.Plans;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <param name="Remaining">本轮还应抽取, in words.</param>
/// <param name="Able">How many can take the section's seat.</param>
public sealed record JointPartView(int PlanId, string Section, string TaskName, string Range, string Months, string Shares, string Remaining, int Able);

/// <param name="Most">各层最多抽取: as far as all the plans and the list allow.</param>
/// <param name="Cannot">Why it cannot be frozen; null when it can.</param>
public sealed record JointPreview(
    JointWish Wish, string Number, IReadOnlyList<JointPartView> Parts, IReadOnlyList<string> Items, int TeamSize, IReadOnlyList<StandingShare> Most, int Quota,
    IReadOnlyList<FrameObjectRow> Eligible, IReadOnlyList<FrameObjectRow> Excluded, Refusal? Cannot);

/// <summary>综合检查抽取的预览 (Art. 5, 14, 16): who would stand in the joint frame, the seats, and what cannot work.</summary>
[Article(5, 14, 16)]
public sealed class JointDrawBoard(Desk desk)
{
    /// <param name="from">Null for the first day possible.</param>
    /// <param name="to">Null for the last day possible.</param>
    /// <param name="teams">Null for a number that suits the objects to be drawn.</param>
    public Task<Outcome<JointPreview>> Preview(Who who, IReadOnlyList<int> lineIds, IReadOnlyList<StandingShare> chosen, DateOnly? from, DateOnly? to, int? teams) => desk.Read<JointPreview>(who, async work =>
    {
        var prepared = await JointPreparation.Of(work, new JointWish(lineIds, chosen, work.Today, work.Today, teams ?? 1));
        if (!prepared.Succeeded) return prepared.Refusal;
        var (first, last) = prepared.Value.Window;
        var joint = prepared.Value with { Wish = prepared.Value.Wish with { FromOn = from ?? (first > work.Today ? first : work.Today), ToOn = to ?? last } };
        var judged = joint.Judged.ToList();
        var most = JointFrame.Most(joint.Request, [.. judged.Where(o => o.Verdict.IsEligible).Select(o => o.Object)]);
        var quota = most.Sum(m => Math.Min(m.Value, chosen.FirstOrDefault(c => c.Standing == m.Key)?.Number ?? m.Value));
        joint = joint with { Wish = joint.Wish with { Teams = teams ?? Math.Max(1, (quota + 4) / 5) } };
        return new JointPreview(
            joint.Wish, joint.Number, [.. joint.Parts.Select(p => Part(p, joint))], [.. joint.Items.Select(i => i.Name)], joint.Request.TeamSize,
            [.. most.OrderBy(m => m.Key).Select(m => new StandingShare(m.Key, 0, m.Value))], quota,
            [.. judged.Where(o => o.Verdict.IsEligible).Select(o => FrameObjectRow.Of(o.Object, o.Verdict))], [.. judged.Where(o => !o.Verdict.IsEligible).Select(o => FrameObjectRow.Of(o.Object, o.Verdict))],
            joint.Frame().Refusal);
    });

    private static JointPartView Part(JointPart part, JointPreparation joint) => new(
        part.Plan.Id, part.Joint.Seat, part.Line.TaskName, LineText.Range(part.Joint.Facts), LineText.Months(part.Joint.Facts), LineText.Shares(part.Joint.Facts),
        string.Join("、", part.Joint.Remaining(joint.Roster.Objects).OrderBy(r => r.Key).Select(r => $"{r.Key} {r.Value} 家")),
        joint.Roster.Inspectors.Count(i => part.Joint.CanSit(i) && Eligibility.Judge(i, joint.Wish.ToOn).IsEligible));
}
