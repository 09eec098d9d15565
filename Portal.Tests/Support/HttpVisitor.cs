using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Tests.Support;

/// <summary>Somebody with cookies and no browser, who follows no redirect unasked: what each address answers is the question.</summary>
public sealed partial class HttpVisitor(Uri address) : IDisposable
{
    public Uri Address => address;

    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address };

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path);

    /// <summary>Asks, or posts an empty form.</summary>
    public Task<HttpResponseMessage> Send(string method, string path) => http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? new FormUrlEncodedContent([]) : null });

    /// <summary>Posts a form that a page of the portal gave, with the token that came with it.</summary>
    public async Task<HttpResponseMessage> Post(string page, string to, params (string Name, string Value)[] fields)
    {
        var form = await http.GetStringAsync(page);
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", Token().Match(form).Groups[1].Value)]);
        return await http.PostAsync(to, content);
    }

    public Task<HttpResponseMessage> TrySignIn(string name, string password) => Post(PortalRoutes.SignIn, PortalRoutes.SignIn, ("name", name), ("password", password));

    /// <summary>The step of the sign-in that asks for an own password.</summary>
    public Task<HttpResponseMessage> SetPassword(string password, string? again = null) =>
        Post(PortalRoutes.SignInPassword, PortalRoutes.SignInPassword, ("password", password), ("again", again ?? password));

    /// <summary>The step that asks for a code of the second factor.</summary>
    public Task<HttpResponseMessage> ShowCode(string code) => Post(PortalRoutes.SignInCode, PortalRoutes.SignInCode, ("code", code));

    /// <summary>The step that asks to enrol a second factor.</summary>
    public Task<HttpResponseMessage> Enrol(string code) => Post(PortalRoutes.SignInFactor, PortalRoutes.SignInFactor, ("code", code));

    /// <returns>The visitor, signed in.</returns>
    public async Task<HttpVisitor> SignedIn(string name, string password = TestOffice.Password)
    {
        using var answer = await TrySignIn(name, password);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        return this;
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
