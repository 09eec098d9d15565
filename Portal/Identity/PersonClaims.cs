using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Portal.Identity;

/// <summary>What the cookie carries: number, shown name, role and section. The desk asks the database again for each step.</summary>
public sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Person>(people, options)
{
    public const string Section = "section";
    public const string Inspector = "inspector";
    public const string ShownName = "shown-name";

    /// <summary>登录会话: which sign-in this is.</summary>
    public const string Session = "session";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(identity.RoleClaimType, user.Role.ToString()));
        identity.AddClaim(new Claim(ShownName, user.DisplayName));
        if (user.SectionId is { } section) identity.AddClaim(new Claim(Section, section.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (user.InspectorId is { } inspector) identity.AddClaim(new Claim(Inspector, inspector.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return identity;
    }
}

/// <summary>The signed-in person as pages know it: for what to show, never for what to allow.</summary>
public static class SignedIn
{
    public static Who Who(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new Who(id) : new Who(-1);

    /// <summary>The key of the sign-in under way.</summary>
    public static string SessionKey(this ClaimsPrincipal principal) => principal.FindFirstValue(PersonClaims.Session) ?? "";

    public static string ShownName(this ClaimsPrincipal principal) => principal.FindFirstValue(PersonClaims.ShownName) ?? "";

    public static Domain.Office.Role? Role(this ClaimsPrincipal principal) =>
        Enum.TryParse<Domain.Office.Role>(principal.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static int? SectionId(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(PersonClaims.Section), out var id) ? id : null;

    /// <summary>The person's own entry on the roster of inspectors.</summary>
    public static int? InspectorId(this ClaimsPrincipal principal) =>
        int.TryParse(principal.FindFirstValue(PersonClaims.Inspector), out var id) ? id : null;
}
