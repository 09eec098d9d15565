using System.Globalization;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>公开文件下载 (Art. 6, 19, 25): what was published, the bundles, the workbook to upload, the accountability list.</summary>
[Article(6, 19, 25)]
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
        app.MapGet(PortalRoutes.AccountabilityWorkbook, async (int? year, int? section, HttpContext http, AccountabilityBoard board, OfficeClock clock) =>
        {
            var rows = await board.All(http.User.Who(), year ?? clock.Today.Year, section);
            return rows.Succeeded ? Downloads.Workbook(AccountabilitySheet.Of(rows.Value), $"逾期责任清单-{year ?? clock.Today.Year}.xlsx") : Downloads.Refused(rows.Refusal);
        });
    }

    // As an attachment: what somebody uploaded is never shown as a page of the portal.
    private static IResult Kept(Outcome<PublishedFile> file, DataFolder folder, string type) => file.Succeeded
        ? Results.File(ReceivedFile.PathOf(folder, file.Value.Sha256), type, file.Value.Name)
        : Downloads.Refused(file.Refusal, StatusCodes.Status404NotFound);

    private static HashSet<int> Numbers(string? ids) => [.. (ids ?? "").Split(',')
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Take(UploadBoard.Most)];
}
