using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;
using QRCoder;

namespace Portal.Features.SignIn;

/// <param name="Key">The key in letters, for typing where a telephone cannot read the picture.</param>
/// <param name="Qr">The same as a QR code, SVG.</param>
public sealed record FactorOffer(string Key, string Qr);

/// <param name="Known">Whether the setting knows a second factor for this person.</param>
/// <param name="RecoveryLeft">恢复码剩余.</param>
public sealed record FactorView(string Account, bool Known, bool Required, bool Enrolled, int RecoveryLeft);

/// <summary>两步验证 (Art. 7): one's own second factor, and the key that is offered for it.</summary>
[Article(7)]
public sealed class FactorBoard(Desk desk, SecondFactor factor)
{
    private const string Issuer = "漯河人防双随机";
    private const int Module = 4;

    public Task<Outcome<FactorView>> Of(Who who) => desk.Read<FactorView>(who, async work =>
    {
        var person = await work.Db.Users.SingleAsync(p => p.Id == work.Actor.PersonId);
        return new FactorView(person.UserName ?? "", factor.Concerns(person.Role), factor.IsRequired, person.FactorSealed is not null, person.RecoveryHashes.Count);
    });

    /// <summary>The key that a half-done sign-in was offered; null where it does not stand before this step.</summary>
    public async Task<FactorOffer?> Offered(HttpContext http) =>
        await HalfSignIn.Of(http) is { Key: { } key } half && await Of(new Who(half.Proof.PersonId)) is { Value: { Enrolled: false } view } ? Offer(key, view.Account) : null;

    public static FactorOffer Offer(string key, string account)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&algorithm=SHA1&digits=6&period=30";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return new FactorOffer(string.Join(' ', key.Chunk(4).Select(letters => new string(letters))), picture.GetGraphic(Module));
    }
}
