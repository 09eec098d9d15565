using Portal.Data;
using Portal.Domain;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <summary>领导报表下载 (Art. 8, 25): the very bytes that were made.</summary>
[Article(8, 25)]
public static class ReportDownloads
{
    public static void MapReportDownloads(this IEndpointRouteBuilder app) => app.MapGet(PortalRoutes.ReportFile, async (int id, HttpContext http, ReportBoard board, DataFolder folder) =>
    {
        var file = await board.File(http.User.Who(), id);
        return file.Succeeded ? Results.File(ReceivedFile.PathOf(folder, file.Value.Sha256), Downloads.WorkbookType, file.Value.Name) : Downloads.Refused(file.Refusal);
    });
}
