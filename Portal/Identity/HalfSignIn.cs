using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Portal.Data;

namespace Portal.Identity;

/// <summary>未完成的登录: what somebody has shown so far, kept in a cookie of its own for ten minutes. It opens the next step and nothing else.</summary>
/// <param name="Proof">Who it is, by password or by the city's sign-in.</param>
/// <param name="Back">Where the person wanted to go.</param>
/// <param name="Way">登录方式.</param>
/// <param name="CodeShown">A code of the second factor, or a recovery code, was right.</param>
/// <param name="Key">The key that is offered for a second factor, until a code shows that the telephone has it.</param>
/// <param name="Recovery">恢复码, until the person says that they are kept.</param>
public sealed record HalfSignIn(SignInProof Proof, string Back, string Way, bool CodeShown = false, string? Key = null, IReadOnlyList<string>? Recovery = null)
{
    public const string Cookie = "portal-step", ByPassword = "口令", ByCity = "统一认证";
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(10);

    private const string Kept = "half";

    /// <returns>Null where there is none, or no more.</returns>
    public static async Task<HalfSignIn?> Of(HttpContext http)
    {
        var kept = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return kept.Principal?.FindFirstValue(Kept) is { } text ? Json.Read<HalfSignIn>(text) : null;
    }

    public Task Keep(HttpContext http) => http.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(Kept, Json.Write(this))], IdentityConstants.TwoFactorUserIdScheme)));

    public static Task Forget(HttpContext http) => http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
