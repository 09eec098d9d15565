using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.SignIn;

namespace Portal.Identity;

/// <summary>登录流程: leads a half-done sign-in to its next step, and signs in once nothing more is asked for. Until then nothing but the step opens.</summary>
public sealed class SignInFlow(SignInBoard board, BeginSession begin, SignInManager<Person> signIn, IDbContextFactory<PortalDb> factory)
{
    public async Task<IResult> Go(HttpContext http, HalfSignIn half)
    {
        switch (await board.Next(half))
        {
            case SignInStep.Password:
                await half.Keep(http);
                return Results.LocalRedirect(PortalRoutes.SignInPassword);
            case SignInStep.Code:
                await half.Keep(http);
                return Results.LocalRedirect(PortalRoutes.SignInCode);
            case SignInStep.Factor:
                await (half.Key is null ? half with { Key = Totp.NewKey() } : half).Keep(http);
                return Results.LocalRedirect(PortalRoutes.SignInFactor);
            case SignInStep.Recovery:
                await half.Keep(http);
                return Results.LocalRedirect(PortalRoutes.SignInRecovery);
            case SignInStep.Done:
                return await SignIn(http, half);
            default:
                return Again(half.Back);
        }
    }

    /// <summary>From the beginning, with the reason.</summary>
    public static IResult Again(string? back, string why = "again") => Results.LocalRedirect($"{PortalRoutes.SignIn}?why={why}&ReturnUrl={Uri.EscapeDataString(Local(back))}");

    /// <summary>An address of the portal's own, never another's.</summary>
    public static string Local(string? back) => back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : PortalRoutes.Today;

    private async Task<IResult> SignIn(HttpContext http, HalfSignIn half)
    {
        var begun = await begin.Run(half.Proof, Device.Of(http.Request.Headers.UserAgent), half.Way);
        if (!begun.Succeeded) return Again(half.Back);
        await using var db = await factory.CreateDbContextAsync();
        var person = await db.Users.AsNoTracking().SingleAsync(p => p.Id == half.Proof.PersonId);
        // A step's own cookie goes, where there is one.
        if (http.Request.Cookies.ContainsKey(HalfSignIn.Cookie)) await HalfSignIn.Forget(http);
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim(PersonClaims.Session, begun.Value)]);
        return Results.LocalRedirect(Local(half.Back));
    }
}
