using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>台账导出与附件下载 (Art. 6): the ledger for whoever is signed in, files for everybody but the administrator; the boards ask again who that is.</summary>
[Article(6)]
public static class InspectionDownloads
{
    public static void MapInspectionDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet(PortalRoutes.Ledger, Ledger);
        app.MapGet(PortalRoutes.Attachment, File);
        app.MapGet(PortalRoutes.AttachmentPicture, Picture);
    }

    private static async Task<IResult> Ledger(HttpContext http, LedgerBoard board, OfficeClock clock, string? search, int? section, string? stage, string? overdue, int? draw, bool? targeted)
    {
        var rows = await board.All(http.User.Who(), LedgerFilter.Of(search, section, stage, overdue, draw, targeted));
        return rows.Succeeded
            ? Downloads.Workbook(LedgerSheet.Of(rows.Value), $"检查台账-{clock.Today:yyyyMMdd}.xlsx")
            : Refused(rows.Refusal);
    }

    private static async Task<IResult> File(HttpContext http, DossierBoard board, DataFolder folder, int id)
    {
        var found = await board.Attachment(http.User.Who(), id);
        if (!found.Succeeded) return Refused(found.Refusal);
        // As an attachment and without sniffing: what somebody uploaded is never shown as a page of the portal.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(
            ReceivedFile.PathOf(folder, found.Value.Sha256), AttachmentFormat.Of(found.Value.FileName)?.ContentType ?? "application/octet-stream", found.Value.FileName);
    }

    // Shown in the page, and therefore nothing but a picture, and nothing that could act.
    private static async Task<IResult> Picture(HttpContext http, DossierBoard board, DataFolder folder, int id)
    {
        var found = await board.Attachment(http.User.Who(), id);
        if (!found.Succeeded) return Refused(found.Refusal);
        if (AttachmentFormat.Of(found.Value.FileName) is not { IsPicture: true } format) return Refused(new Refusal("该附件不是图片。", 6));
        (http.Response.Headers.XContentTypeOptions, http.Response.Headers.ContentSecurityPolicy) = ("nosniff", "default-src 'none'; sandbox; frame-ancestors 'none'");
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return found.Value.ThumbSha256 is { Length: > 0 } thumb
            ? Results.File(ReceivedFile.PathOf(folder, thumb), "image/jpeg")
            : Results.File(ReceivedFile.PathOf(folder, found.Value.Sha256), format.ContentType);
    }

    private static IResult Refused(Refusal refusal) => Downloads.Refused(refusal, StatusCodes.Status404NotFound);
}
