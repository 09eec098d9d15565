using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Portal.Identity;

/// <summary>页面上的操作: working on an open page is using the sign-in, though no request comes.</summary>
public sealed class SeenCircuit(AuthenticationStateProvider signed, Sightings seen) : CircuitHandler
{
    private string key = "";

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => key = (await signed.GetAuthenticationStateAsync()).User.SessionKey();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        if (key.Length > 0) seen.Note(key);
        return next(context);
    };
}
