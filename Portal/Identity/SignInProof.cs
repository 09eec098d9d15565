namespace Portal.Identity;

/// <summary>What came of a password, a code, or the city's word on who it is.</summary>
public enum SignInWord
{
    Right,
    Wrong,
    Locked,

    /// <summary>The one-time password is right, but its hours are over.</summary>
    Late,
}

/// <summary>登录凭据核对结果.</summary>
/// <param name="PersonId">Whose it is, when it is right.</param>
/// <param name="Stamp">The person's stamp at that moment: what is changed meanwhile ends a half-done sign-in too.</param>
public sealed record SignInProof(SignInWord Word, int PersonId = -1, string Stamp = "");
