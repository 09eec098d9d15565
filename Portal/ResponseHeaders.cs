using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal;

/// <summary>响应头: what every answer tells the browser — run only the portal's own scripts, stand in nobody's frame, guess nothing, tell other sites nothing, keep nothing of a signed-in person's.</summary>
internal sealed partial class ResponseHeaders(IWebHostEnvironment web)
{
    // Styles in place are MudBlazor's way; scripts in place are nobody's.
    private const string Pages =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000";

    // The verifier is one file that works without the portal, and has its script in it; it may run that script and reach nothing.
    private readonly Lazy<string> verifier = new(() =>
        $"default-src 'none'; script-src {HashOfScript(web)}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    /// <summary>Set at the last moment, so that an answer made anew after an error has them too; what an endpoint says stricter itself stands.</summary>
    public Task Set(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            (headers.XContentTypeOptions, headers.XFrameOptions, headers["Referrer-Policy"]) = ("nosniff", "DENY", "same-origin");
            (headers["Cross-Origin-Opener-Policy"], headers["Cross-Origin-Resource-Policy"]) = ("same-origin", "same-origin");
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = context.Request.Path == PortalRoutes.Verifier ? verifier.Value : Pages;
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            // Only where it came by TLS, and not for a machine's own name: a browser would refuse plain http there for a year.
            if (context.Request.IsHttps && context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) headers.StrictTransportSecurity = OneYear;
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string HashOfScript(IWebHostEnvironment web)
    {
        using var file = new StreamReader(web.WebRootFileProvider.GetFileInfo(PortalRoutes.Verifier).CreateReadStream(), Encoding.UTF8);
        // A browser reads every end of a line as one character.
        var script = Script().Match(file.ReadToEnd().ReplaceLineEndings("\n")).Groups[1].Value;
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
    }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
