using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;

namespace Portal.Identity;

/// <summary>登录是否有效: whether a sign-in still holds — the person not disabled, role and password unchanged, the session not ended. Asked with every request, and of open pages again and again.</summary>
public sealed class SignedInCheck(IDbContextFactory<PortalDb> factory, IOptions<IdentityOptions> options)
{
    /// <returns>The person; null where the sign-in holds no more.</returns>
    public async Task<Person?> PersonOf(ClaimsPrincipal user, CancellationToken cancel = default)
    {
        var (id, key) = (user.Who().PersonId, user.SessionKey());
        await using var db = await factory.CreateDbContextAsync(cancel);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && !p.Disabled && db.Sessions.Any(s => s.Key == key && s.PersonId == p.Id && s.EndedAt == null), cancel);
        return person?.SecurityStamp == user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) ? person : null;
    }

    /// <summary>With a request: a cookie whose sign-in holds no more is taken away.</summary>
    public static async Task OfCookie(CookieValidatePrincipalContext context)
    {
        // Styles, pictures and the sign-in itself ask nobody who they are.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return;
        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<SignedInCheck>().PersonOf(context.Principal!, context.HttpContext.RequestAborted) is not { } person)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        services.GetRequiredService<Sightings>().Note(context.Principal!.SessionKey());
        if (context.Principal!.ShownName() == person.DisplayName) return;
        // A person who is called something else now is the same person.
        var principal = await services.GetRequiredService<SignInManager<Person>>().CreateUserPrincipalAsync(person);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(PersonClaims.Session, context.Principal!.SessionKey()));
        context.ReplacePrincipal(principal);
        context.ShouldRenew = true;
    }
}
