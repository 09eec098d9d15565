using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Portal.Identity;

/// <summary>页面的登录状态: an open page looks again and again whether its sign-in holds, by the portal's clock, and leads to the sign-in when it does not.</summary>
public sealed partial class SignedInState : ServerAuthenticationStateProvider, IDisposable
{
    /// <summary>How often an open page looks; what closes the connection (<see cref="SignedInConnection"/>) comes after it, and both within a minute.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private readonly SignedInCheck check;
    private readonly TimeProvider time;
    private readonly ILogger<SignedInState> log;
    private CancellationTokenSource watching = new();

    public SignedInState(SignedInCheck check, TimeProvider time, ILogger<SignedInState> log)
    {
        (this.check, this.time, this.log) = (check, time, log);
        AuthenticationStateChanged += state => _ = Watch(state);
    }

    private async Task Watch(Task<AuthenticationState> changed)
    {
        await watching.CancelAsync();
        watching.Dispose();
        var cancel = (watching = new CancellationTokenSource()).Token;
        try
        {
            var user = (await changed).User;
            if (user.Identity?.IsAuthenticated is not true) return;
            do await Task.Delay(Every, time, cancel);
            while (await check.PersonOf(user, cancel) is not null);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception fault)
        {
            // Who cannot be asked for is not let in.
            Unasked(fault);
        }
        SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
    }

    public void Dispose()
    {
        watching.Cancel();
        watching.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "An open page could not be asked whether its sign-in holds; it is closed.")]
    private partial void Unasked(Exception fault);
}
