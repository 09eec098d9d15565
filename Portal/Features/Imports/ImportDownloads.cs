using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>有错的行的下载 (Art. 8, 10, 11): the file as it was given in, with a column of reasons.</summary>
public static class ImportDownloads
{
    public static void MapImportDownloads(this WebApplication app) =>
        app.MapGet(PortalRoutes.ImportErrors, async (HttpContext http, ImportErrorBoard board, int id) =>
        {
            var file = await board.File(http.User.Who(), id);
            return file.Succeeded
                ? Downloads.Workbook(file.Value.Bytes, file.Value.Name)
                : Downloads.Refused(file.Refusal);
        });
}
