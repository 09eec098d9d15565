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

    /// <summary>设置自己的口令.</summary>
    Password,

    /// <summary>Nothing more is asked for.</summary>
    Done,
}

/// <summary>登录进度 (Art. 7): what is still asked of somebody who has shown who it is.</summary>
[Article(7)]
public sealed class SignInBoard(Desk desk, PasswordRules rules)
{
    /// <summary>口令规则 in words.</summary>
    public string PasswordWords => rules.Words;

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

    // The city keeps its own passwords.
    private SignInStep NextOf(HalfSignIn half, Person person, DateTime now) =>
        half.Way == HalfSignIn.ByPassword && rules.AsksForAnother(person, now) ? SignInStep.Password : SignInStep.Done;

    private sealed record Boxed(SignInStep Step);
}
