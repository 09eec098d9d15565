using System.Text;
using Portal.Identity;

namespace Portal.Features.Draws;

/// <summary>抽取记录下载: the exact bytes that the verifiers read.</summary>
public static class DrawDownloads
{
    public static void MapDrawDownloads(this WebApplication app) =>
        app.MapGet(PortalRoutes.DrawRecord, async (int id, HttpContext http, DrawBoard board) =>
        {
            var kept = await board.Record(http.User.Who(), id);
            return kept.Succeeded
                ? Results.File(Encoding.UTF8.GetBytes(kept.Value.Text), "application/json; charset=utf-8", $"抽取记录-{kept.Value.No}.json")
                : Results.Text(kept.Refusal.ToString(), "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status404NotFound);
        });
}
