using System.Globalization;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>公开文件下载 (Art. 6, 19, 23, 25): what was published, the bundles, the workbook to upload, the annual disclosures, the accountability list.</summary>
[Article(6, 19, 23, 25)]
public static class DisclosureDownloads
{
    public static void MapDisclosureDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet(PortalRoutes.PublishedFile, async (int id, HttpContext http, PublicationBoard board, DataFolder folder) => Kept(await board.Copy(http.User.Who(), id), folder, "application/octet-stream"));
        app.MapGet(PortalRoutes.Bundle, async (int id, HttpContext http, PublicationBoard board, DataFolder folder) => Kept(await board.Bundle(http.User.Who(), id), folder, "application/zip"));
        app.MapGet(PortalRoutes.NationalWorkbook, async (string? ids, HttpContext http, UploadBoard board, OfficeClock clock) =>
        {
            var file = await board.Workbook(http.User.Who(), Numbers(ids));
            return file.Succeeded ? Downloads.Workbook(file.Value, $"抽查检查结果-{clock.Today:yyyyMMdd}.xlsx") : Downloads.Refused(file.Refusal);
        });
        app.MapGet(PortalRoutes.DisclosuresWorkbook, async (int? year, HttpContext http, DisclosureBoard board, OfficeClock clock) =>
        {
            var shown = year ?? clock.Today.Year - 1;
            var rows = await board.Of(http.User.Who(), shown);
            return rows.Succeeded ? Downloads.Workbook(DisclosureSheets.Of(rows.Value), $"{shown}年度公开.xlsx") : Downloads.Refused(rows.Refusal);
        });
        app.MapGet(PortalRoutes.DisclosureFigures, async (int id, string? figure, HttpContext http, DisclosureBoard board) =>
        {
            var view = await board.Behind(http.User.Who(), id, figure ?? "");
            return view.Succeeded ? Downloads.Workbook(DisclosureSheets.Of(view.Value), $"{view.Value.Owner}{view.Value.Year}年度{view.Value.Figure.Title}.xlsx") : Downloads.Refused(view.Refusal);
        });
        app.MapGet(PortalRoutes.DisclosureWord, Word);
        app.MapGet(PortalRoutes.DisclosureHtml, async (int id, HttpContext http, DisclosureBoard board) =>
        {
            var entry = await board.Content(http.User.Who(), id);
            return entry.Succeeded ? Results.File(PublicSite.One(entry.Value), "text/html; charset=utf-8", $"{entry.Value.Title}.html") : Downloads.Refused(entry.Refusal);
        });
        app.MapGet(PortalRoutes.AccountabilityWorkbook, async (int? year, int? section, HttpContext http, AccountabilityBoard board, OfficeClock clock) =>
        {
            var rows = await board.All(http.User.Who(), year ?? clock.Today.Year, section);
            return rows.Succeeded ? Downloads.Workbook(AccountabilitySheet.Of(rows.Value), $"逾期责任清单-{year ?? clock.Today.Year}.xlsx") : Downloads.Refused(rows.Refusal);
        });
    }

    private static async Task<IResult> Word(int id, HttpContext http, DisclosureBoard board, IWebHostEnvironment web)
    {
        var entry = await board.Content(http.User.Who(), id);
        if (!entry.Succeeded) return Downloads.Refused(entry.Refusal);
        using var template = new MemoryStream();
        await using (var brought = web.WebRootFileProvider.GetFileInfo("templates/年度公开.docx").CreateReadStream()) await brought.CopyToAsync(template);
        var made = AnnualDocument.Of(template.ToArray(), entry.Value);
        return made.Succeeded ? Results.File(made.Value, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{entry.Value.Title}.docx") : Downloads.Refused(made.Refusal);
    }

    // As an attachment: what somebody uploaded is never shown as a page of the portal.
    private static IResult Kept(Outcome<PublishedFile> file, DataFolder folder, string type) => file.Succeeded
        ? Results.File(ReceivedFile.PathOf(folder, file.Value.Sha256), type, file.Value.Name)
        : Downloads.Refused(file.Refusal, StatusCodes.Status404NotFound);

    private static HashSet<int> Numbers(string? ids) => [.. (ids ?? "").Split(',')
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Take(UploadBoard.Most)];
}
