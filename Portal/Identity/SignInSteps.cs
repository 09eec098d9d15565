using Microsoft.AspNetCore.Mvc;
using Portal.Features.SignIn;

namespace Portal.Identity;

/// <summary>登录的各步: what a sign-in asks for after the password. Whoever gets here has shown one; each step looks whether it is its turn.</summary>
public static class SignInSteps
{
    public static void MapSignInSteps(this WebApplication app)
    {
        app.MapPost(PortalRoutes.SignInCode, ShowCode).AllowAnonymous();
        app.MapPost(PortalRoutes.SignInPassword, SetPassword).AllowAnonymous();
        app.MapPost(PortalRoutes.SignInFactor, Enrol).AllowAnonymous();
        app.MapPost(PortalRoutes.SignInRecovery, Kept).AllowAnonymous();
    }

    private static async Task<IResult> ShowCode([FromForm] string? code, HttpContext http, SignInBoard board, ProveCode prove, SignInFlow flow)
    {
        if (await At(http, board, SignInStep.Code) is not { } half) return SignInFlow.Again(null);
        var word = await prove.Run(half.Proof.PersonId, code ?? "");
        if (!word.Succeeded) return SignInFlow.Again(half.Back, "fault");
        if (word.Value is SignInWord.Right) return await flow.Go(http, half with { CodeShown = true });
        if (word.Value is not SignInWord.Locked) return Back(PortalRoutes.SignInCode, "验证码不正确或已经用过，请输入手机上现在显示的 6 位数字，或一个没有用过的恢复码。");
        await HalfSignIn.Forget(http);
        return SignInFlow.Again(half.Back, "locked");
    }

    // The old password was shown a moment ago; the step's cookie stands for it.
    private static async Task<IResult> SetPassword([FromForm] string? password, [FromForm] string? again, HttpContext http, SignInBoard board, ChangePassword change, SignInFlow flow)
    {
        if (await At(http, board, SignInStep.Password) is not { } half) return SignInFlow.Again(null);
        if (password != again) return Back(PortalRoutes.SignInPassword, "两次输入的口令不一致。");
        var outcome = await change.Run(new Who(half.Proof.PersonId), null, password ?? "");
        if (outcome.Refusal is { } refusal) return Back(PortalRoutes.SignInPassword, refusal.Reason);
        return await flow.Go(http, half with { Proof = await board.Renewed(half.Proof) });
    }

    private static async Task<IResult> Enrol([FromForm] string? code, HttpContext http, SignInBoard board, EnrolFactor enrol, SignInFlow flow)
    {
        if (await At(http, board, SignInStep.Factor) is not { Key: { } key } half) return SignInFlow.Again(null);
        var recovery = await enrol.Run(new Who(half.Proof.PersonId), key, code ?? "");
        if (!recovery.Succeeded) return Back(PortalRoutes.SignInFactor, recovery.Refusal.Reason);
        return await flow.Go(http, half with { CodeShown = true, Key = null, Recovery = recovery.Value });
    }

    // Form-bound so that antiforgery is required; the value itself says nothing.
    private static async Task<IResult> Kept([FromForm] string? kept, HttpContext http, SignInBoard board, SignInFlow flow) =>
        await At(http, board, SignInStep.Recovery) is { } half ? await flow.Go(http, half with { Recovery = null }) : SignInFlow.Again(null);

    private static async Task<HalfSignIn?> At(HttpContext http, SignInBoard board, SignInStep step) =>
        await HalfSignIn.Of(http) is { } half && await board.Next(half) == step ? half : null;

    private static IResult Back(string page, string why) => Results.LocalRedirect($"{page}?why={Uri.EscapeDataString(why)}");
}
