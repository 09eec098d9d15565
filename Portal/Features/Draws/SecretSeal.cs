using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Features.Draws;

/// <summary>保密数的封存 (Art. 14): the secret lies encrypted with the portal's keys from the commitment to the reveal.</summary>
[Article(14)]
internal static class SecretSeal
{
    private const string Purpose = "draw-secret";

    /// <summary>冻结和承诺 (Art. 14): a fresh salt over the frame, a fresh secret committed to and sealed.</summary>
    public static FrozenFrame Freeze(IDataProtectionProvider protection, Frame frame)
    {
        var (lines, salt, secret) = (frame.Lines, Fresh(), Fresh());
        return new FrozenFrame(lines, salt, new FrameTree(salt, lines).Root, Commitment.To(secret).Text, Seal(protection, secret));
    }

    /// <summary>64 lower-case hex digits from the system's generator.</summary>
    public static string Fresh() => Commitment.TextOf(RandomNumberGenerator.GetBytes(32));

    public static string Seal(IDataProtectionProvider protection, string secret) => protection.CreateProtector(Purpose).Protect(secret);

    public static Outcome<string> Open(IDataProtectionProvider protection, string sealedSecret)
    {
        try
        {
            return protection.CreateProtector(Purpose).Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return new Refusal("冻结时封存的保密数解不开：门户的密钥可能已更换或丢失，或者数据被改动。请写明原因作废，再重新抽取。", 14);
        }
    }
}
