using Portal.Data;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;
using QRCoder;

namespace Portal.Features.Draws;

/// <param name="Qr">底册根哈希 as a QR code, SVG.</param>
/// <param name="TrailHead">留痕链首: the last entry's hash when the certificate is printed; on paper, it shows later whether the tail was cut.</param>
public sealed record DrawCertificate(DrawView View, string Qr, long TrailCount, string TrailHead);

/// <summary>抽取凭证 (Art. 6, 14, 24): what is printed and signed of one draw.</summary>
[Article(6, 14, 24)]
public sealed class CertificateBoard(Desk desk, DrawViewBoard draws)
{
    public async Task<Outcome<DrawCertificate>> Of(Who who, int id)
    {
        var view = await draws.Draw(who, id);
        if (!view.Succeeded) return view.Refusal;
        return await desk.Read<DrawCertificate>(who, async work =>
        {
            var head = await TrailHead.Of(work.Db);
            using var code = QRCodeGenerator.GenerateQrCode(view.Value.Draw.FrameRoot, QRCodeGenerator.ECCLevel.M);
            using var picture = new SvgQRCode(code);
            return new DrawCertificate(view.Value, picture.GetGraphic(3), head.No, head.Hash);
        });
    }
}
