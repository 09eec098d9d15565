using System.IO.Compression;
using System.Text;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Draws;

/// <summary>抽取记录和凭单下载 (Art. 6, 14): the exact bytes that the verifiers read.</summary>
public static class DrawDownloads
{
    public static void MapDrawDownloads(this WebApplication app)
    {
        app.MapGet(PortalRoutes.DrawRecord, async (int id, HttpContext http, DrawBoard board) => Json(await board.Record(http.User.Who(), id), "抽取记录"));
        app.MapGet(PortalRoutes.Slip, async (int id, string code, HttpContext http, SlipBoard board) => Json(await board.Slip(http.User.Who(), id, code), $"抽取凭单-{code}"));
        app.MapGet(PortalRoutes.Slips, async (int id, HttpContext http, SlipBoard board, IWebHostEnvironment web) =>
        {
            var slips = await board.Slips(http.User.Who(), id);
            return slips.Succeeded
                ? Results.File(await Pack(slips.Value, web), "application/zip", $"抽取凭单-{slips.Value.No}.zip")
                : Refused(slips.Refusal);
        });
    }

    // With the verifier beside them: whoever gets a slip can check it at once.
    private static async Task<byte[]> Pack(SlipSet slips, IWebHostEnvironment web)
    {
        using var packed = new MemoryStream();
        await Pack(slips, web, packed);
        return packed.ToArray();
    }

    private static async Task Pack(SlipSet slips, IWebHostEnvironment web, MemoryStream body)
    {
        // Whole before it is sent: an archive writes its end at once, which an answer under way does not take.
        await using var zip = new ZipArchive(body, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (code, text) in slips.Slips)
        {
            await using var entry = await zip.CreateEntry($"{code}.json").OpenAsync();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
        }
        await using var verifier = web.WebRootFileProvider.GetFileInfo("verify/index.html").CreateReadStream();
        await using var page = await zip.CreateEntry("核验.html").OpenAsync();
        await verifier.CopyToAsync(page);
    }

    private static IResult Json(Domain.Outcome<RecordFile> kept, string name) => kept.Succeeded
        ? Results.File(Encoding.UTF8.GetBytes(kept.Value.Text), "application/json; charset=utf-8", $"{name}-{kept.Value.No}.json")
        : Refused(kept.Refusal);

    private static IResult Refused(Domain.Refusal refusal) => Downloads.Refused(refusal, StatusCodes.Status404NotFound);
}
