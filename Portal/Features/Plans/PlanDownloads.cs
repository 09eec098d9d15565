using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Plans;

/// <summary>年度检查计划表导出 (Art. 12, 13): of one section, or of the whole office.</summary>
[Article(12, 13)]
public static class PlanDownloads
{
    public static void MapPlanDownloads(this IEndpointRouteBuilder app) => app.MapGet(
        PortalRoutes.PlansWorkbook,
        async (HttpContext http, CompiledPlanBoard board, int? year, int? section, int? edition) =>
        {
            var plan = await board.Of(http.User.Who(), year, section, edition);
            return plan.Succeeded
                ? Downloads.Workbook(PlanSheet.Of(plan.Value), $"{plan.Value.Of}{plan.Value.Year}年度检查计划{(plan.Value.Edition is { } no ? $"（第{no}版）" : "")}.xlsx")
                : Downloads.Refused(plan.Refusal);
        });
}
