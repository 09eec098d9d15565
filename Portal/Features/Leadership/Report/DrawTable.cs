using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Excel;

namespace Portal.Features.Leadership.Report;

/// <summary>抽取 (Art. 14, 15): every list frozen within the period and what became of it; with the commitment and the seed, by which anybody can check it.</summary>
[Article(14, 15)]
internal static class DrawTable
{
    private static readonly OutColumn[] Columns =
    [
        new("抽取编号", 14), new("抽取日期", 12, ColumnKind.Date), new("科室", 24), new("任务名称", 30), new("抽取种类", 12), new("轮次", 8, ColumnKind.Number),
        new("抽中家数", 10, ColumnKind.Number), new("见证人", 20), new("结果", 12), new("说明", 30), new("承诺值", 24), new("种子", 24),
    ];

    public static async Task<OutSheet> Of(ReportReading reading)
    {
        var (db, from, to) = (reading.Work.Db, reading.Period.From, reading.Period.To);
        var found = await db.Draws.Where(d => d.Day >= from && d.Day <= to).OrderBy(d => d.Id).Select(d => new
        {
            d.Id,
            d.No,
            d.Day,
            d.SectionId,
            d.TaskName,
            d.RecusalId,
            d.Joint,
            d.Round,
            d.Witnesses,
            d.RevealedAt,
            d.AbandonedAt,
            d.AbandonedWhy,
            d.Commitment,
            d.RecordJson,
            Objects = db.Inspections.Count(i => i.DrawId == d.Id),
        }).ToListAsync();
        var ids = found.Where(d => d.Joint).Select(d => d.Id).ToList();
        var joint = (await db.CombinedLines.Where(l => ids.Contains(l.DrawId)).Select(l => new { l.DrawId, l.SectionId }).ToListAsync()).ToLookup(l => l.DrawId, l => l.SectionId);
        return new OutSheet("抽取", Columns, found.Select(d => (IReadOnlyList<object?>)
        [
            d.No, d.Day, d.Joint ? string.Join('、', joint[d.Id].Distinct().Order().Select(reading.Section)) : reading.Section(d.SectionId), d.TaskName,
            d.RecusalId is not null ? "替补抽取" : d.Joint ? "合并抽取" : "随机抽取", d.Round, d.RecusalId is null ? d.Objects : null,
            string.Join('、', DrawRound.Said(d.Witnesses).Select(s => s.Name)),
            d.AbandonedAt is not null ? "已作废" : d.RevealedAt is null ? "待揭晓" : d.RecusalId is null && d.Objects == 0 ? "抽取无效" : "已揭晓",
            d.AbandonedWhy, d.Commitment, d.RecordJson.Length > 0 ? DrawRecord.Parse(d.RecordJson).Value?.Seed : null,
        ]));
    }
}
