using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>随机抽查事项清单导入预览 (Art. 8): reads a workbook and says row by row what it would change; nothing is kept.</summary>
[Article(8)]
public sealed class CheckItemImportBoard(Desk desk)
{
    /// <param name="section">The section of rows that name none; null for the person's own.</param>
    public async Task<Outcome<ImportPreview<CheckItemEntry>>> Preview(Who who, byte[] file, int? section)
    {
        var sheets = await Task.Run(() => WorkbookReader.Read(file));
        if (!sheets.Succeeded) return sheets.Refusal;
        var reading = await Task.Run(() => CheckItemReading.Read(sheets.Value));
        if (!reading.Succeeded) return reading.Refusal;
        return await desk.Read<ImportPreview<CheckItemEntry>>(who, async work =>
        {
            if (VerbAttribute.Of(typeof(ImportCheckItems)).RefusalFor(work.Actor) is { } refusal) return refusal;
            var changes = await CheckItemImport.Compare(work, reading.Value, section);
            var notYours = changes.Where(c => c.NotYours is not null).Select(c => new BadRow(c.Row.Number, c.Facts.Name, [c.NotYours!.Reason]));
            var bad = ImportViews.Refused(reading.Value).Concat(notYours).OrderBy(row => row.Row);
            return new ImportPreview<CheckItemEntry>(
                reading.Value, ImportViews.Of(reading.Value, sheets.Value, [.. changes.Where(c => c.NotYours is null).Select(Good)], [.. bad], _ => false));
        });
    }

    private static GoodRow Good(CheckItemChange change)
    {
        var warnings = change.Row.Warnings.Select(w => w.ToString()).ToList();
        var frequency = change.Row.Entry!.Frequency;
        if (frequency.Manual) warnings.Add($"抽查比例和频次“{change.Facts.FrequencyText.ReplaceLineEndings(" ")}”按原文保留，编制计划时{frequency.Said}。");
        if (change.Known?.RetiredOn is { } retired) warnings.Add($"该事项已于 {retired:yyyy-MM-dd} 停用，导入只更新内容，不会恢复；需要恢复请到该事项页面办理。");
        return new GoodRow(change.Row.Number, change.Facts.Name, change.Facts.Code, change.Kind, change.Changes, warnings);
    }
}
