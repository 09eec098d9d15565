using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>底册中的单位: one that can be drawn, or one that cannot and by which article.</summary>
/// <param name="Article">Null for one that can be drawn.</param>
public sealed record FrameObjectRow(string Code, string Name, string Standing, int? Article, string Reason, bool Drawn);

/// <summary>底册单位 (Art. 11, 13, 14, 16): the frozen list, page by page.</summary>
[Article(11, 13, 14, 16)]
public sealed class FrameObjectBoard(Desk desk)
{
    /// <param name="excluded">Those that cannot be drawn, instead of those that can.</param>
    public Task<Outcome<Paged<FrameObjectRow>>> Objects(Who who, int drawId, bool excluded, int page) => desk.Read<Paged<FrameObjectRow>>(who, async work =>
    {
        if (await work.Db.Draws.Where(d => d.Id == drawId).Select(d => new { d.Lines, d.RecordJson }).SingleOrDefaultAsync() is not { } draw) return Work.Missing("抽取");
        var frame = Frame.Parse(draw.Lines);
        if (!frame.Succeeded) return frame.Refusal;
        var drawn = DrawRecord.Parse(draw.RecordJson).Value?.Result.Objects.ToHashSet(StringComparer.Ordinal) ?? [];
        List<FrameObjectRow> all = excluded
            ? [.. frame.Value.Exclusions.Select(e => new FrameObjectRow(e.Id, "", "", e.Article, Why(e.Article), false))]
            : [.. frame.Value.Objects.Select(o => new FrameObjectRow(o.Id, "", o.Stratum, null, "", drawn.Contains(o.Id)))];
        var shown = all.Skip((Math.Max(1, page) - 1) * Paged.Size).Take(Paged.Size).ToList();
        var codes = shown.Select(r => r.Code).ToList();
        var names = await work.Db.Enterprises.Where(e => codes.Contains(e.Code)).ToDictionaryAsync(e => e.Code, e => e.Name);
        return new Paged<FrameObjectRow>([.. shown.Select(r => r with { Name = names.GetValueOrDefault(r.Code, "") })], all.Count);
    });

    /// <summary>What the frame keeps of an exclusion is its article; the roster may say something else by now.</summary>
    private static string Why(int article) => article switch
    {
        11 => "冻结时不是存续状态，只抽取存续的单位。",
        13 => "其信用状况在本项计划中没有安排抽取。",
        16 => "本年度抽查次数已满，或已被其他科室抽中。",
        _ => "",
    };
}
