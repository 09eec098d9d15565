using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Portal.Features.Admin;

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
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? back, SignInManager<Person> signIn, UserManager<Person> people)
    {
        var person = string.IsNullOrWhiteSpace(name) ? null : await people.FindByNameAsync(name.Trim());
        var why = "wrong";
        if (person is { Disabled: false })
        {
            var result = await signIn.PasswordSignInAsync(person, password ?? "", isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded) return Results.LocalRedirect(Local(back));
            if (result.IsLockedOut) why = "locked";
        }
        return Results.LocalRedirect($"{PortalRoutes.SignIn}?why={why}&ReturnUrl={Uri.EscapeDataString(Local(back))}");
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

    private static string Local(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : PortalRoutes.Today;
}
