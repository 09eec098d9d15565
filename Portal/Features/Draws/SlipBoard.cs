using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>抽取凭单 (Art. 6, 14): what one enterprise may be given to check its own part; handed out by the section, the coordinator and the leadership.</summary>
[Article(6, 14)]
public sealed class SlipBoard(Desk desk)
{
    /// <param name="code">统一社会信用代码.</param>
    public Task<Outcome<RecordFile>> Slip(Who who, int drawId, string code) => desk.Read<RecordFile>(who, async work =>
    {
        var (press, no, refusal) = await Press(work, drawId);
        if (press is null) return refusal!;
        var slip = press.Of(code);
        return slip.Succeeded ? new RecordFile(no, slip.Value.ToJson()) : slip.Refusal;
    });

    /// <summary>Every enterprise's slip, by its credit code.</summary>
    public Task<Outcome<SlipSet>> Slips(Who who, int drawId) => desk.Read<SlipSet>(who, async work =>
    {
        var (press, no, refusal) = await Press(work, drawId);
        return press is null ? refusal! : new SlipSet(no, press.All.Select(s => (s.Object.Line.Split('\t')[1], s.ToJson())));
    });

    private static async Task<(SlipPress? Press, string No, Refusal? Refusal)> Press(Work work, int drawId)
    {
        var draw = await work.Db.Draws.Where(d => d.Id == drawId).Select(d => new { d.No, d.RecordJson, d.SectionId, d.RecusalId }).SingleOrDefaultAsync();
        if (draw is null) return (null, "", Work.Missing("抽取"));
        if (work.Actor.Role is not Role.领导 && work.Actor.RefusalFor(draw.SectionId) is { } notYours) return (null, "", notYours);
        if (draw.RecordJson.Length == 0) return (null, "", new Refusal($"抽取 {draw.No} 没有揭晓，还没有凭单。", 14));
        if (draw.RecusalId is not null) return (null, "", new Refusal($"抽取 {draw.No} 是替补抽取，不抽单位，没有凭单。", 15));
        var record = DrawRecord.Parse(draw.RecordJson);
        if (!record.Succeeded) return (null, "", record.Refusal);
        var press = SlipPress.For(record.Value);
        return press.Succeeded ? (press.Value, draw.No, null) : (null, "", press.Refusal);
    }
}

/// <summary>全部凭单: made one by one as they are written out.</summary>
public sealed record SlipSet(string No, IEnumerable<(string Code, string Text)> Slips);
