using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Excel;
using Portal.Features.Inspections;
using Portal.Features.Leadership.Report;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <summary>制作领导报表 (Art. 8, 25): the workbook of a period; kept, so that what was handed on can be found again.</summary>
[Article(8, 25), Verb("制作领导报表", Role.领导, Role.工程管理科)]
public sealed class MakeReport(Desk desk, DataFolder folder, IWebHostEnvironment web, OfficeCalendar calendar)
{
    public const string Template = "templates/领导报表.xlsx";

    /// <param name="made">Told as it goes on: how many sheets of how many.</param>
    /// <returns>The report's number.</returns>
    public async Task<Outcome<int>> Run(Who who, DateOnly from, DateOnly to, Action<int, int>? made = null)
    {
        var read = await desk.Read<(ReportPeriod Period, ReportContent Content)>(who, async work =>
        {
            if (VerbAttribute.Of(typeof(MakeReport)).RefusalFor(work.Actor) is { } refusal) return refusal;
            var period = ReportPeriod.Between(from, to, work.Today);
            if (!period.Succeeded) return period.Refusal;
            return (period.Value, await ReportContent.Of(work, calendar.Current, period.Value, done => made?.Invoke(done, ReportContent.Steps)));
        });
        if (!read.Succeeded) return read.Refusal;
        var (period, content) = read.Value;
        // Neither on the desk nor in the page's own time: others go on working.
        var file = await Task.Run(() => Write(content));
        var hash = await KeptBytes.Keep(folder, file);
        return await desk.Write<MakeReport, int>(who, async work =>
        {
            var report = new LeadershipReport(period, new PublishedFile($"领导报表-{period.Name}.xlsx", hash, file.Length), work.Now, work.Actor.Name);
            work.Db.Reports.Add(report);
            await work.Db.SaveChangesAsync();
            return report.Id;
        });
    }

    private byte[] Write(ReportContent content)
    {
        using var template = new MemoryStream();
        using (var file = web.WebRootFileProvider.GetFileInfo(Template).CreateReadStream()) file.CopyTo(template);
        return TemplateWorkbook.Fill(template.ToArray(), content.Values, content.Tables);
    }
}
