using System.Text;
using Portal.Identity;

namespace Portal.Features.Imports;

/// <summary>有错的行的下载 (Art. 8, 10, 11): the file as it was given in, with a column of reasons.</summary>
public static class ImportDownloads
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapImportDownloads(this WebApplication app) =>
        app.MapGet(PortalRoutes.ImportErrors, async (HttpContext http, ImportErrorBoard board, int id) =>
        {
            var file = await board.File(http.User.Who(), id);
            return file.Succeeded
                ? Results.File(file.Value.Bytes, Workbook, file.Value.Name)
                : Results.Text(file.Refusal.ToString(), "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status403Forbidden);
        });
}
