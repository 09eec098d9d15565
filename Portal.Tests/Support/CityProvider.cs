using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Portal.Tests.Support;

/// <summary>A city's sign-in on loopback: OpenID Connect's code flow with PKCE, as small as it can be; says what the test tells it to.</summary>
public sealed class CityProvider : IAsyncDisposable
{
    public const string Client = "portal", Secret = "city-secret", KeyId = "city";

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly TimeProvider time;
    private readonly Dictionary<string, (string Nonce, string Challenge, string Return)> codes = [];

    private CityProvider(TimeProvider time)
    {
        this.time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["userinfo_endpoint"] = Address + "/userinfo",
            ["jwks_uri"] = Address + "/keys",
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Encoded(key.ExportParameters(false).Modulus!), e = Encoded(key.ExportParameters(false).Exponent!) } } }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", Token);
        app.MapGet("/userinfo", () => Results.Json(new Dictionary<string, string> { ["sub"] = "42", ["work_no"] = Name }));
    }

    public string Address { get; private set; } = "";

    /// <summary>Whom it says that it is.</summary>
    public string Name { get; set; } = "";

    /// <summary>The person there says no.</summary>
    public bool Denies { get; set; }

    /// <summary>Signs with a key that is none of its own.</summary>
    public bool Forges { get; set; }

    /// <summary>For how long its word is good.</summary>
    public TimeSpan Lasts { get; set; } = TimeSpan.FromMinutes(5);

    public static async Task<CityProvider> Start(TimeProvider time)
    {
        var provider = new CityProvider(time);
        await provider.app.StartAsync();
        provider.Address = provider.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        key.Dispose();
    }

    // Whoever comes is signed in already.
    private IResult Authorize(HttpRequest asked)
    {
        var (query, code) = (asked.Query, Convert.ToHexString(RandomNumberGenerator.GetBytes(8)));
        Assert.Equal(["code", Client, "S256"], [$"{query["response_type"]}", $"{query["client_id"]}", $"{query["code_challenge_method"]}"]);
        codes[code] = (query["nonce"]!, query["code_challenge"]!, query["redirect_uri"]!);
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { [Denies ? "error" : "code"] = Denies ? "access_denied" : code, ["state"] = query["state"] }));
    }

    private async Task<IResult> Token(HttpRequest asked)
    {
        var form = await asked.ReadFormAsync();
        var (nonce, challenge, back) = codes[form["code"]!];
        if (form["client_secret"] != Secret || form["redirect_uri"] != back || Encoded(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        var now = time.GetUtcNow();
        var token = Part(new { alg = "RS256", typ = "JWT", kid = KeyId }) + "." + Part(new { iss = Address, aud = Client, sub = "42", nonce, preferred_username = Name, iat = now.ToUnixTimeSeconds(), exp = (now + Lasts).ToUnixTimeSeconds() });
        using var other = RSA.Create(2048);
        var signed = (Forges ? other : key).SignData(Encoding.ASCII.GetBytes(token), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Results.Json(new { access_token = "access", token_type = "Bearer", expires_in = 300, id_token = $"{token}.{Encoded(signed)}" });
    }

    private static string Part<T>(T value) => Encoded(JsonSerializer.SerializeToUtf8Bytes(value));

    private static string Encoded(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
