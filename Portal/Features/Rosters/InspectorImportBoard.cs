using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>检查人员名录导入预览 (Art. 10, 15): reads a workbook and says row by row what it would change; nothing is kept.</summary>
[Article(10, 15)]
public sealed class InspectorImportBoard(Desk desk)
{
    public async Task<Outcome<ImportPreview<InspectorEntry>>> Preview(Who who, byte[] file)
    {
        var sheets = await Task.Run(() => WorkbookReader.Read(file));
        if (!sheets.Succeeded) return sheets.Refusal;
        var reading = await Task.Run(() => InspectorReading.Read(sheets.Value));
        if (!reading.Succeeded) return reading.Refusal;
        return await desk.Read<ImportPreview<InspectorEntry>>(who, async work =>
        {
            if (VerbAttribute.Of(typeof(ImportInspectors)).RefusalFor(work.Actor) is { } refusal) return refusal;
            var changes = await InspectorImport.Compare(work, reading.Value);
            var notYours = changes.Where(c => c.NotYours is not null).Select(c => new BadRow(c.Row.Number, c.Facts.Name, [$"科室“{c.Row.Entry!.SectionName}”：{c.NotYours!.Reason}"]));
            var good = changes.Where(c => c.NotYours is null).Select(c => new GoodRow(c.Row.Number, c.Facts.Name, c.Facts.Certificate, c.Kind, c.Changes, c.Warnings));
            var bad = ImportViews.Refused(reading.Value).Concat(notYours).OrderBy(row => row.Row);
            return new ImportPreview<InspectorEntry>(
                reading.Value, ImportViews.Of(reading.Value, sheets.Value, [.. good], [.. bad], text => CertificateNumber.IsIdentityNumber(CertificateNumber.Normalise(text))));
        });
    }
}
