using System.Text;
using Portal.Domain;
using Portal.Excel;
using Portal.Identity;

namespace Portal.Features.Deadlines;

/// <summary>期限总表导出 (Art. 18, 19, 21): filtered as the page was.</summary>
[Article(18, 19, 21)]
public static class DeadlineDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapDeadlineDownloads(this IEndpointRouteBuilder app) => app.MapGet(
        PortalRoutes.DeadlinesWorkbook,
        async (HttpContext http, DeadlineBoard board, OfficeClock clock, [AsParameters] DeadlineFilter filter) =>
        {
            var rows = await board.All(http.User.Who(), filter);
            return rows.Succeeded
                ? Results.File(WorkbookWriter.Write(DeadlineSheet.Of(rows.Value)), Workbook, $"期限总表-{clock.Today:yyyyMMdd}.xlsx")
                : Results.Text(rows.Refusal.ToString(), "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status403Forbidden);
        });
}
