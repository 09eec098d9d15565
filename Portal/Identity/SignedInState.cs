using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;

namespace Portal.Identity;

/// <summary>Closes an open page within a minute when its person is disabled, demoted or given a new password.</summary>
public sealed class SignedInState(ILoggerFactory logs, IDbContextFactory<PortalDb> factory, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == state.User.Who().PersonId, cancellationToken);
        return person is { Disabled: false } && person.SecurityStamp == state.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
    }
}
