using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.SignIn;

/// <summary>登录的下一步.</summary>
public enum SignInStep
{
    /// <summary>The account was changed meanwhile, or the half-done sign-in is too old.</summary>
    Again,

    /// <summary>输入验证码.</summary>
    Code,

    /// <summary>开通两步验证.</summary>
    Factor,

    /// <summary>抄下恢复码.</summary>
    Recovery,

    /// <summary>设置自己的口令.</summary>
    Password,

    /// <summary>Nothing more is asked for.</summary>
    Done,
}

/// <summary>登录进度 (Art. 7): what is still asked of somebody who has shown who it is.</summary>
[Article(7)]
public sealed class SignInBoard(Desk desk, PasswordRules rules, SecondFactor factor, IdentitySettings settings)
{
    /// <summary>口令规则 in words.</summary>
    public string PasswordWords => rules.Words;

    /// <summary>What the city's sign-in is called; null without one.</summary>
    public string? CityName => settings.KnowsTheCity ? settings.OpenIdName : null;

    /// <summary>Whether the half-done sign-in stands before just this step.</summary>
    public async Task<bool> Asks(HttpContext http, SignInStep step) => await Next(await HalfSignIn.Of(http)) == step;

    public async Task<SignInStep> Next(HalfSignIn? half)
    {
        if (half is null) return SignInStep.Again;
        var next = await desk.Read<Boxed>(Who.Portal, async work =>
            await work.Db.Users.SingleOrDefaultAsync(p => p.Id == half.Proof.PersonId && !p.Disabled && p.SecurityStamp == half.Proof.Stamp) is { } person
                ? new Boxed(NextOf(half, person, work.Now))
                : new Boxed(SignInStep.Again));
        return next.Value?.Step ?? SignInStep.Again;
    }

    /// <summary>The same person's proof, after a step that gave the person another stamp.</summary>
    public async Task<SignInProof> Renewed(SignInProof proof)
    {
        var stamp = await desk.Read<string>(Who.Portal, async work => await work.Db.Users.Where(p => p.Id == proof.PersonId).Select(p => p.SecurityStamp).SingleOrDefaultAsync() ?? "");
        return proof with { Stamp = stamp.Value ?? "" };
    }

    /// <summary>恢复码 to show, of a half-done sign-in that stands before this step.</summary>
    public async Task<IReadOnlyList<string>> Recovery(HttpContext http) =>
        await HalfSignIn.Of(http) is { Recovery: { } codes } half && await Next(half) is SignInStep.Recovery ? codes : [];

    // The second factor before the password: who has stolen the one can change nothing without the other. The city keeps its own passwords.
    private SignInStep NextOf(HalfSignIn half, Person person, DateTime now) =>
        factor.Asks(person) && !half.CodeShown ? SignInStep.Code
        : half.Way == HalfSignIn.ByPassword && rules.AsksForAnother(person, now) ? SignInStep.Password
        : half.Recovery is not null ? SignInStep.Recovery
        : factor.Demands(person) ? SignInStep.Factor
        : SignInStep.Done;

    private sealed record Boxed(SignInStep Step);
}
