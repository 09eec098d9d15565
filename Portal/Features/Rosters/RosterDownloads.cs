using Portal.Domain;
using Portal.Excel;
using Portal.Features.Works;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>名录和清单导出 (Art. 8, 10, 11): the rosters as workbooks that an import reads back, filtered as the list was.</summary>
public static class RosterDownloads
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void MapRosterDownloads(this WebApplication app)
    {
        foreach (var csv in (bool[])[false, true])
        {
            app.MapGet(csv ? PortalRoutes.EnterprisesCsv : PortalRoutes.EnterprisesWorkbook, async (HttpContext http, EnterpriseBoard board, OfficeClock clock, [AsParameters] EnterpriseFilter filter) =>
                Answer(await board.Export(http.User.Who(), filter, found => File(RosterSheets.Enterprises(found), csv)), "检查企业名录", filter.AsOf ?? clock.Today, csv));
            app.MapGet(csv ? PortalRoutes.WorksCsv : PortalRoutes.WorksWorkbook, async (HttpContext http, WorksBoard board, OfficeClock clock, [AsParameters] WorksFilter filter) =>
                Answer(await board.Export(http.User.Who(), filter), RosterSheets.Works, "人防工程名录（密）", filter.AsOf ?? clock.Today, csv));
            app.MapGet(csv ? PortalRoutes.InspectorsCsv : PortalRoutes.InspectorsWorkbook, async (HttpContext http, InspectorBoard board, OfficeClock clock, [AsParameters] InspectorFilter filter) =>
                Answer(await board.Export(http.User.Who(), filter), RosterSheets.Inspectors, "执法检查人员名录", filter.AsOf ?? clock.Today, csv));
            app.MapGet(csv ? PortalRoutes.CheckItemsCsv : PortalRoutes.CheckItemsWorkbook, async (HttpContext http, CheckItemBoard board, OfficeClock clock, [AsParameters] CheckItemFilter filter) =>
                Answer(await board.Export(http.User.Who(), filter), RosterSheets.CheckItems, "随机抽查事项清单", filter.AsOf ?? clock.Today, csv));
        }
    }

    private static IResult Answer<T>(Outcome<List<T>> rows, Func<IEnumerable<T>, OutSheet> sheet, string name, DateOnly day, bool csv) =>
        Answer(rows.Succeeded ? File(sheet(rows.Value), csv) : new Outcome<byte[]>(null, rows.Refusal), name, day, csv);

    private static IResult Answer(Outcome<byte[]> file, string name, DateOnly day, bool csv) =>
        !file.Succeeded ? Downloads.Refused(file.Refusal)
        : csv ? Results.File(file.Value, Csv, $"{name}-{day:yyyyMMdd}.csv")
        : Downloads.Workbook(file.Value, $"{name}-{day:yyyyMMdd}.xlsx");

    private static byte[] File(OutSheet sheet, bool csv) => csv ? CsvWriter.Write(sheet) : WorkbookWriter.Write(sheet);
}
