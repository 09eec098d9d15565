using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Portal.Features.SignIn;

namespace Portal.Identity;

/// <summary>统一身份认证 (OpenID Connect), by setting: the city says who somebody is, and the portal has an account for that name or lets nobody in. What else the sign-in asks for, it asks as ever.</summary>
public static partial class CitySignIn
{
    private const string Scheme = "city";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static void AddCitySignIn(this WebApplicationBuilder builder, IdentitySettings settings)
    {
        if (!settings.KnowsTheCity) return;
        var publicAddress = builder.Configuration["Portal:PublicAddress"]?.TrimEnd('/') ?? "";
        builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (settings.OpenIdAuthority, settings.OpenIdClient, settings.OpenIdSecret);
            (options.SignInScheme, options.CallbackPath) = (IdentityConstants.ExternalScheme, PortalRoutes.CityReturn);
            // Plain http for a provider on this machine alone.
            options.RequireHttpsMetadata = !new Uri(settings.OpenIdAuthority).IsLoopback;
            (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (options.MapInboundClaims, options.GetClaimsFromUserInfoEndpoint) = (false, true);
            options.ClaimActions.MapUniqueJsonKey(settings.OpenIdClaim, settings.OpenIdClaim);
            foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie }) (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            options.Events.OnRedirectToIdentityProvider = asked =>
            {
                // Behind a proxy the portal is asked for under another name than people know.
                if (publicAddress.Length > 0) asked.ProtocolMessage.RedirectUri = publicAddress + PortalRoutes.CityReturn;
                return Task.CompletedTask;
            };
            options.Events.OnTicketReceived = async told =>
            {
                told.HandleResponse();
                await (await Admit(told.HttpContext, told.Principal?.FindFirst(settings.OpenIdClaim)?.Value, told.ReturnUri)).ExecuteAsync(told.HttpContext);
            };
            options.Events.OnAccessDenied = denied =>
            {
                denied.HandleResponse();
                return SignInFlow.Again(denied.ReturnUrl, "city-denied").ExecuteAsync(denied.HttpContext);
            };
            options.Events.OnRemoteFailure = failed =>
            {
                failed.HandleResponse();
                Failed(Log(failed.HttpContext), failed.Failure);
                return SignInFlow.Again(failed.Properties?.RedirectUri, "city").ExecuteAsync(failed.HttpContext);
            };
        });
        // The token's hours are counted by the portal's clock, as everything is.
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<TimeProvider>((options, time) => options.TokenValidationParameters.LifetimeValidator = (from, to, _, _) =>
            time.GetUtcNow().UtcDateTime is var now && (from is null || from <= now + Skew) && to > now - Skew);
    }

    public static void MapCitySignIn(this WebApplication app) => app.MapGet(PortalRoutes.SignInCity, async (HttpContext http, IdentitySettings settings, string? back) =>
    {
        if (!settings.KnowsTheCity) return SignInFlow.Again(back, "city-off");
        try
        {
            await http.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = SignInFlow.Local(back) });
            return Results.Empty;
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or IOException or HttpRequestException)
        {
            Failed(Log(http), unreachable);
            return SignInFlow.Again(back, "city");
        }
    }).AllowAnonymous();

    private static async Task<IResult> Admit(HttpContext http, string? name, string? back)
    {
        var proof = await http.RequestServices.GetRequiredService<ProveCity>().Run(name ?? "");
        if (!proof.Succeeded) return SignInFlow.Again(back, "fault");
        return proof.Value.Word is SignInWord.Right
            ? await http.RequestServices.GetRequiredService<SignInFlow>().Go(http, new HalfSignIn(proof.Value, SignInFlow.Local(back), HalfSignIn.ByCity))
            : SignInFlow.Again(back, "city-nobody");
    }

    private static ILogger Log(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CitySignIn));

    [LoggerMessage(LogLevel.Warning, "A sign-in by the city's provider did not come about.")]
    private static partial void Failed(ILogger log, Exception? why);
}
