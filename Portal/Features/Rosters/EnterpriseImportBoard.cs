using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>检查企业名录导入预览 (Art. 11): reads a workbook and says row by row what it would change; nothing is kept.</summary>
[Article(11)]
public sealed class EnterpriseImportBoard(Desk desk)
{
    public async Task<Outcome<ImportPreview<EnterpriseFacts>>> Preview(Who who, byte[] file)
    {
        // Twenty megabytes take seconds to read, in which the page must go on answering.
        var sheets = await Task.Run(() => WorkbookReader.Read(file));
        if (!sheets.Succeeded) return sheets.Refusal;
        var reading = await Task.Run(() => EnterpriseReading.Read(sheets.Value));
        if (!reading.Succeeded) return reading.Refusal;
        return await desk.Read<ImportPreview<EnterpriseFacts>>(who, async work =>
        {
            if (VerbAttribute.Of(typeof(ImportEnterprises)).RefusalFor(work.Actor) is { } refusal) return refusal;
            var good = (await EnterpriseImport.Compare(work, reading.Value)).ConvertAll(Good);
            return new ImportPreview<EnterpriseFacts>(reading.Value, ImportViews.Of(reading.Value, sheets.Value, good, ImportViews.Refused(reading.Value), _ => false));
        });
    }

    private static GoodRow Good(EnterpriseChange change)
    {
        var warnings = change.Row.Warnings.Select(w => w.ToString());
        if (change.Known?.RetiredOn is { } retired) warnings = warnings.Append($"该单位已于 {retired:yyyy-MM-dd} 移出名录，导入只更新内容，不会恢复；需要恢复请到该单位页面办理。");
        return new GoodRow(change.Row.Number, change.Facts.Name, change.Facts.Code, change.Kind, change.Changes, [.. warnings]);
    }
}
