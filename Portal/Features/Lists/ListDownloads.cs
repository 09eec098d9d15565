using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters.Import;
using Portal.Features.Admin;
using Portal.Features.Categories;
using Portal.Features.Disclosure;
using Portal.Features.Draws;
using Portal.Features.Imports;
using Portal.Features.Mails;
using Portal.Features.Plans;
using Portal.Features.Targeted;
using Portal.Features.Trail;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Lists;

/// <summary>列表导出 (Art. 6): what stands on a page's list, filtered as the page was, through the page's own board.</summary>
[Article(6)]
public static class ListDownloads
{
    public static void MapListDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet(PortalRoutes.DrawsWorkbook, async (HttpContext http, DrawBoard board, string? search, int? section, string? stage) =>
            Downloads.List(await board.Draws(http.User.Who(), search, section, Word<DrawStage>(stage), 1, Paged.Exported), ListSheets.Draws, "随机抽取"));
        app.MapGet(PortalRoutes.LeadsWorkbook, async (HttpContext http, LeadBoard board, string? search, string? stage) =>
            Downloads.List(await board.List(http.User.Who(), search, Word<LeadStage>(stage), 1, Paged.Exported), ListSheets.Leads, "因案检查"));
        app.MapGet(PortalRoutes.PlanProgressWorkbook, async (HttpContext http, PlanBoard board, int? year, string? search) =>
            Downloads.List(Rows(await board.Plans(http.User.Who(), year, search, 1, Paged.Exported), plans => plans.Rows), ListSheets.Plans, "年度计划进度"));
        app.MapGet(PortalRoutes.PublicationsWorkbook, async (HttpContext http, PublicationBoard board, string? kind, string? state, int? section, int? year, string? search) =>
            Downloads.List(Rows(await board.Page(http.User.Who(), PublicationFilter.Of(kind, state, section, year, search), 1, null, Paged.Exported), view => view.Rows), ListSheets.Publications, "公开登记册"));
        app.MapGet(PortalRoutes.BundlesWorkbook, async (HttpContext http, PublicationBoard board) =>
            Downloads.List(await board.Bundles(http.User.Who(), 1, Paged.Exported), ListSheets.Bundles, "公开包"));
        app.MapGet(PortalRoutes.TrailWorkbook, async (HttpContext http, TrailBoard board, [AsParameters] TrailFilter filter) =>
            Downloads.List(await board.List(http.User.Who(), filter, 1, Paged.Exported), ListSheets.Trail, "办理留痕"));
        app.MapGet(PortalRoutes.MailsWorkbook, async (HttpContext http, MailBoard board, string? search, string? state) =>
            Downloads.List(await board.Mails(http.User.Who(), search, state, 1, Paged.Exported), ListSheets.Mails, "提醒邮件"));
        app.MapGet(PortalRoutes.AccountsWorkbook, async (HttpContext http, AccountBoard board, string? search) =>
            Downloads.List(await board.Accounts(http.User.Who(), search, 1, Paged.Exported), ListSheets.Accounts, "账号"));
        app.MapGet(PortalRoutes.ImportsWorkbook, async (HttpContext http, ImportBoard board, string? roster) =>
            Downloads.List(await board.List(http.User.Who(), Word<RosterKind>(roster), 1, Paged.Exported), ListSheets.Imports, "名录导入"));
        app.MapGet(PortalRoutes.CategoriesWorkbook, async (HttpContext http, CategoryBoard board) =>
            Downloads.List(Rows(await board.List(http.User.Who()), all => new Paged<CategoryRow>(all, all.Count)), ListSheets.Categories, "单位类别"));
    }

    private static Outcome<Paged<TRow>> Rows<T, TRow>(Outcome<T> view, Func<T, Paged<TRow>> rows) where T : notnull => view.Succeeded ? rows(view.Value) : view.Refusal;

    // A word that means nothing filters nothing, as on the page.
    private static T? Word<T>(string? word) where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;
}
