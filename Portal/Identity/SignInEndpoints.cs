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
        // Whoever gets here has shown a password; wrong codes lock the account.
        app.MapPost(PortalRoutes.SignInPassword, SetPassword).AllowAnonymous();
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

    // The old password was shown a moment ago; the step's cookie stands for it.
    private static async Task<IResult> SetPassword(
        [FromForm] string? password, [FromForm] string? again, HttpContext http, SignInBoard board, ChangePassword change, SignInFlow flow)
    {
        if (await HalfSignIn.Of(http) is not { } half || await board.Next(half) is not SignInStep.Password) return SignInFlow.Again(null);
        if (password != again) return Refused("两次输入的口令不一致。");
        var outcome = await change.Run(new Who(half.Proof.PersonId), null, password ?? "");
        if (outcome.Refusal is { } refusal) return Refused(refusal.Reason);
        return await flow.Go(http, half with { Proof = await board.Renewed(half.Proof) });

        static IResult Refused(string why) => Results.LocalRedirect($"{PortalRoutes.SignInPassword}?why={Uri.EscapeDataString(why)}");
    }

    // Form-bound so that antiforgery is required; the value itself says nothing.
    private static async Task<IResult> SignOut([FromForm] string? from, SignInManager<Person> signIn)
    {
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
