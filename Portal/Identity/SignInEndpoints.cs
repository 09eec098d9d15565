using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Portal.Features.Admin;
using Portal.Features.SignIn;

namespace Portal.Identity;

/// <summary>登录与退出: plain form posts, so that they work before any circuit stands. Antiforgery is checked by the framework for form-bound endpoints.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost(PortalRoutes.SignIn, SignIn).AllowAnonymous().RequireRateLimiting(ServerLimits.SignIn);
        app.MapPost(PortalRoutes.SignOut, SignOut);
        app.MapPost(PortalRoutes.FirstStart, EnterFirst).AllowAnonymous().RequireRateLimiting(ServerLimits.SignIn);
    }

    private static async Task<IResult> SignIn(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? back, HttpContext http, ProvePassword prove, SignInFlow flow)
    {
        var proof = await prove.Run(name ?? "", password ?? "");
        if (!proof.Succeeded) return SignInFlow.Again(back, "fault");
        return proof.Value.Word switch
        {
            SignInWord.Right => await flow.Go(http, new HalfSignIn(proof.Value, SignInFlow.Local(back), HalfSignIn.ByPassword)),
            SignInWord.Locked => SignInFlow.Again(back, "locked"),
            SignInWord.Late => SignInFlow.Again(back, "late"),
            _ => SignInFlow.Again(back, "wrong"),
        };
    }

    // Form-bound so that antiforgery is required; the value itself says nothing.
    private static async Task<IResult> SignOut([FromForm] string? from, HttpContext http, EndSession end, SignInManager<Person> signIn)
    {
        // Ended for whoever has copied the cookie too; that it is over already is no mistake.
        await end.Run(http.User.Who(), http.User.SessionKey());
        await signIn.SignOutAsync();
        return Results.LocalRedirect(PortalRoutes.SignIn);
    }

    private static async Task<IResult> EnterFirst(
        [FromForm] string? code, [FromForm] string? name, [FromForm] string? shownName, [FromForm] string? password, SetupCode setup, EnterFirstAdministrator enter)
    {
        var outcome = await enter.Run(setup.Agrees(code), name ?? "", shownName ?? "", password ?? "");
        return Results.LocalRedirect(outcome.Refusal is { } refusal
            ? $"{PortalRoutes.FirstStart}?why={Uri.EscapeDataString(refusal.Reason)}"
            : $"{PortalRoutes.SignIn}?why=entered");
    }
}
