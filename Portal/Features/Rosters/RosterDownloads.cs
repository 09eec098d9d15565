using System.Text;
using Portal.Domain;
using Portal.Excel;
using Portal.Features.Works;
using Portal.Identity;

namespace Portal.Features.Rosters;

/// <summary>名录和清单导出 (Art. 8, 10, 11): the rosters as workbooks that an import reads back, filtered as the list was.</summary>
public static class RosterDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapRosterDownloads(this WebApplication app)
    {
        app.MapGet(PortalRoutes.EnterprisesWorkbook, async (HttpContext http, EnterpriseBoard board, OfficeClock clock, [AsParameters] EnterpriseFilter filter) =>
            Answer(await board.Export(http.User.Who(), filter), RosterSheets.Enterprises, $"检查企业名录-{filter.AsOf ?? clock.Today:yyyyMMdd}.xlsx"));
        app.MapGet(PortalRoutes.WorksWorkbook, async (HttpContext http, WorksBoard board, OfficeClock clock, [AsParameters] WorksFilter filter) =>
            Answer(await board.Export(http.User.Who(), filter), RosterSheets.Works, $"人防工程名录（密）-{filter.AsOf ?? clock.Today:yyyyMMdd}.xlsx"));
        app.MapGet(PortalRoutes.InspectorsWorkbook, async (HttpContext http, InspectorBoard board, OfficeClock clock, [AsParameters] InspectorFilter filter) =>
            Answer(await board.Export(http.User.Who(), filter), RosterSheets.Inspectors, $"执法检查人员名录-{filter.AsOf ?? clock.Today:yyyyMMdd}.xlsx"));
        app.MapGet(PortalRoutes.CheckItemsWorkbook, async (HttpContext http, CheckItemBoard board, OfficeClock clock, [AsParameters] CheckItemFilter filter) =>
            Answer(await board.Export(http.User.Who(), filter), RosterSheets.CheckItems, $"随机抽查事项清单-{filter.AsOf ?? clock.Today:yyyyMMdd}.xlsx"));
    }

    private static IResult Answer<T>(Outcome<List<T>> rows, Func<IEnumerable<T>, OutSheet> sheet, string name) => rows.Succeeded
        ? Results.File(WorkbookWriter.Write(sheet(rows.Value)), Workbook, name)
        : Results.Text(rows.Refusal.ToString(), "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status403Forbidden);
}
