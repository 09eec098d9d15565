using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>底册中的单位: one that can be drawn, or one that cannot and by which article.</summary>
/// <param name="Article">Null for one that can be drawn.</param>
/// <param name="Chance">抽中概率: quota over size of its stratum; null for one that cannot be drawn.</param>
/// <param name="Ticket">号签; empty until revealed.</param>
/// <param name="Cut">入围线 of its stratum; empty until revealed.</param>
public sealed record FrameObjectRow(string Code, string Name, string Standing, int? Article, string Reason, bool Drawn, decimal? Chance = null, string Ticket = "", string Cut = "")
{
    /// <summary>One who would stand in the list, in or out, with the facts.</summary>
    internal static FrameObjectRow Of(ObjectCandidate candidate, Verdict verdict) =>
        new(candidate.Code, candidate.Name, candidate.Standing.ToString(), verdict.Exclusion?.Article, DrawFact.Of(verdict), false);
}

/// <summary>底册单位 (Art. 11, 13, 14, 16): the frozen list, page by page.</summary>
[Article(11, 13, 14, 16)]
public sealed class FrameObjectBoard(Desk desk)
{
    /// <param name="search">Part of the credit code, or of the name that the roster has today.</param>
    /// <param name="excluded">Those that cannot be drawn, instead of those that can.</param>
    public Task<Outcome<Paged<FrameObjectRow>>> Objects(Who who, int drawId, bool excluded, string? search, int page) => desk.Read<Paged<FrameObjectRow>>(who, async work =>
    {
        if (await work.Db.Draws.Where(d => d.Id == drawId).Select(d => new { d.Lines, d.RecordJson }).SingleOrDefaultAsync() is not { } draw) return Work.Missing("抽取");
        var frame = Frame.Parse(draw.Lines);
        if (!frame.Succeeded) return frame.Refusal;
        var record = DrawRecord.Parse(draw.RecordJson).Value;
        var drawn = record?.Result.Objects.ToHashSet(StringComparer.Ordinal) ?? [];
        var chances = frame.Value.Strata.ToDictionary(s => s.Key, s => (decimal)s.Quota / Math.Max(1, frame.Value.Objects.Count(o => o.Stratum == s.Key)));
        List<FrameObjectRow> all = excluded
            ? [.. frame.Value.Exclusions.Select(e => new FrameObjectRow(e.Id, "", "", e.Article, Why(e.Article), false))]
            : [.. frame.Value.Objects.Select(o => new FrameObjectRow(o.Id, "", o.Stratum, null, "", drawn.Contains(o.Id), chances.GetValueOrDefault(o.Stratum)))];
        if (search?.Trim() is { Length: > 0 } text) all = await Matching(work, all, text);
        var shown = all.Skip((Math.Max(1, page) - 1) * Paged.Size).Take(Paged.Size).ToList();
        var codes = shown.Select(r => r.Code).ToList();
        var names = await work.Db.Enterprises.Where(e => codes.Contains(e.Code)).ToDictionaryAsync(e => e.Code, e => e.Name);
        var facts = await DrawFacts.Of(work.Db, drawId, codes);
        var press = record is null ? null : SlipPress.For(record).Value;
        return new Paged<FrameObjectRow>([.. shown.Select(r => Ticketed(r with { Name = names.GetValueOrDefault(r.Code, ""), Reason = facts.GetValueOrDefault(r.Code, r.Reason) }, press))], all.Count);
    });

    private static async Task<List<FrameObjectRow>> Matching(Work work, List<FrameObjectRow> all, string text)
    {
        var named = (await work.Db.Enterprises.Where(e => e.Name.Contains(text)).Select(e => e.Code).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        return all.FindAll(r => named.Contains(r.Code) || r.Code.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    private static FrameObjectRow Ticketed(FrameObjectRow row, SlipPress? press) =>
        row.Article is null && press?.Of(row.Code).Value is { } slip ? row with { Ticket = slip.Ticket, Cut = slip.Cut } : row;

    /// <summary>For a list frozen before the facts were kept with it: the frame has the article alone, and the roster may say something else by now.</summary>
    private static string Why(int article) => article switch
    {
        11 => "冻结时不是存续状态，只抽取存续的单位。",
        13 => "其信用状况在本项计划中没有安排抽取。",
        16 => "本年度抽查次数已满，或已被其他科室抽中。",
        _ => "",
    };
}
