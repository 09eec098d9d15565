using Microsoft.AspNetCore.DataProtection;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Features.Inspections;
using Portal.Features.Recusals;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>揭晓 (Art. 14): opens the secret, draws, proves the record, orders one inspection for each object drawn and lays down the scheme — once, in one transaction.</summary>
[Article(14, 15), Verb("揭晓抽取", Role.科室负责人, Role.工程管理科)]
public sealed class RevealDraw(Desk desk, IDataProtectionProvider protection)
{
    public Task<Outcome> Run(Who who, int id, int version) => desk.Write<RevealDraw>(who, async work =>
    {
        var taken = await DrawToStep.TakePart(work, id);
        if (!taken.Succeeded) return taken.Refusal;
        var draw = taken.Value;
        if ((draw.RefusalToReveal() ?? OutOfTime(draw, work.Today)) is { } refusal) return refusal;
        // A witness whom the page did not show yet would change the seed unseen.
        if (draw.Version != version) return Work.Stale;

        var drawn = Replayed(draw);
        if (!drawn.Succeeded) return drawn.Refusal;
        var revealed = draw.Reveal(drawn.Value.ToJson(), new Stamp(work.Actor.Name, work.Now));
        if (!revealed.Succeeded || drawn.Value.Result.Void is not null) return revealed;
        return draw.Kind == DrawKind.Substitute ? await Substitution.Seat(work, draw, drawn.Value) : await Order(work, draw, drawn.Value);
    });

    private static Refusal? OutOfTime(DrawRound draw, DateOnly today)
    {
        if (draw.Kind == DrawKind.Random && draw.Day.Year != today.Year)
            return new($"底册按 {draw.Day.Year} 年度的抽查次数编制，已经跨年，不能揭晓。请写明原因作废，再重新抽取。", 16);
        return draw.ToOn < today ? new($"检查期限 {draw.ToOn:yyyy-MM-dd} 已过，不能揭晓。请写明原因作废，再重新抽取。", 14) : null;
    }

    private Outcome<DrawRecord> Replayed(DrawRound draw)
    {
        var secret = SecretSeal.Open(protection, draw.SecretSealed);
        if (!secret.Succeeded) return secret.Refusal;
        var frame = Frame.Parse(draw.Lines);
        if (!frame.Succeeded) return frame.Refusal;
        var record = DrawRecord.Of(frame.Value, draw.Salt, secret.Value, [.. draw.Witnesses.Select(w => Witness.Parse(w).Value!)]);
        return record.FrameRoot == draw.FrameRoot && record.Commitment == draw.Commitment && DrawVerifier.Verify(record.ToJson()).Agrees
            ? record
            : new Refusal("底册或保密数与冻结时公布的底册根哈希、承诺值不一致，数据可能被改动过，不能揭晓。", 14);
    }

    private static async Task<Outcome> Order(Work work, DrawRound draw, DrawRecord record)
    {
        var ordered = await InspectionOrders.Of(work, draw, record);
        if (!ordered.Succeeded) return ordered.Refusal;
        var number = await Numbers.Last(work.Db.Inspections.Select(i => i.No), "检", work.Today.Year);
        foreach (var order in ordered.Value)
            work.Db.Inspections.Add(new(Numbers.Of("检", work.Today.Year, ++number), order));
        work.Db.Schemes.Add(Scheme.For(draw.Id, await Checklists.Of(work, ordered.Value.SelectMany(o => o.Items).Select(i => i.ItemId).Distinct())));
        return Outcome.Done;
    }
}
