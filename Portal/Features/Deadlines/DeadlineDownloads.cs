using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Deadlines;

/// <summary>期限总表导出 (Art. 18, 19, 21): filtered as the page was.</summary>
[Article(18, 19, 21)]
public static class DeadlineDownloads
{
    public static void MapDeadlineDownloads(this IEndpointRouteBuilder app) => app.MapGet(
        PortalRoutes.DeadlinesWorkbook,
        async (HttpContext http, DeadlineBoard board, OfficeClock clock, [AsParameters] DeadlineFilter filter) =>
        {
            var rows = await board.All(http.User.Who(), filter);
            return rows.Succeeded
                ? Downloads.Workbook(DeadlineSheet.Of(rows.Value), $"期限总表-{clock.Today:yyyyMMdd}.xlsx")
                : Downloads.Refused(rows.Refusal);
        });
}
