namespace Portal.Identity;

/// <summary>登录设置 (configuration section <c>Identity</c>): the classified-protection (等保) rules unless the office sets others.</summary>
public sealed class IdentitySettings
{
    public int PasswordLength { get; set; } = 8;

    /// <summary>How many of upper case, lower case, digits and signs there must be.</summary>
    public int PasswordKinds { get; set; } = 3;

    /// <summary>Whether a password may not contain the account's name.</summary>
    public bool PasswordWithoutAccount { get; set; } = true;

    /// <summary>How many of the last passwords, the present one included, may not come again.</summary>
    public int PasswordsRemembered { get; set; } = 5;

    /// <summary>After so many days another password is asked for; 0 is never.</summary>
    public int PasswordDays { get; set; } = 90;

    /// <summary>两步验证 for coordinator and administrator: off, optional or required.</summary>
    public string SecondFactor { get; set; } = Identity.SecondFactor.Optional;

    /// <summary>统一身份认证: the address of the city's OpenID Connect provider; empty without one.</summary>
    public string OpenIdAuthority { get; set; } = "";
    public string OpenIdClient { get; set; } = "";
    public string OpenIdSecret { get; set; } = "";

    /// <summary>Which claim of it names the account.</summary>
    public string OpenIdClaim { get; set; } = "preferred_username";

    /// <summary>What its button is called.</summary>
    public string OpenIdName { get; set; } = "统一身份认证";

    public bool KnowsTheCity => OpenIdAuthority.Length > 0;

    /// <summary>How long a one-time password opens the portal.</summary>
    public int OneTimeHours { get; set; } = 72;
}
