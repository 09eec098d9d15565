using System.Text;
using Portal.Domain;
using Portal.Excel;
using Portal.Identity;

namespace Portal.Features.Plans;

/// <summary>年度检查计划表导出 (Art. 12, 13): of one section, or of the whole office.</summary>
[Article(12, 13)]
public static class PlanDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapPlanDownloads(this IEndpointRouteBuilder app) => app.MapGet(
        PortalRoutes.PlansWorkbook,
        async (HttpContext http, CompiledPlanBoard board, int? year, int? section) =>
        {
            var plan = await board.Of(http.User.Who(), year, section);
            return plan.Succeeded
                ? Results.File(WorkbookWriter.Write(PlanSheet.Of(plan.Value)), Workbook, $"{plan.Value.Of}{plan.Value.Year}年度检查计划.xlsx")
                : Results.Text(plan.Refusal.ToString(), "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status403Forbidden);
        });
}
