using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portal.Tests.Support;

/// <summary>Somebody with cookies and no browser, who follows no redirect unasked: what each address answers is the question.</summary>
public sealed partial class HttpVisitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    /// <param name="browser">What the browser says of itself.</param>
    public HttpVisitor(Uri address, string browser = "")
    {
        Address = address;
        http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        if (browser.Length > 0) http.DefaultRequestHeaders.UserAgent.ParseAdd(browser);
    }

    public Uri Address { get; }

    /// <summary>What the browser would send of its cookies.</summary>
    public string Cookies => cookies.GetCookieHeader(Address);

    /// <summary>Somebody who has copied all cookies.</summary>
    public HttpVisitor Twin()
    {
        var twin = new HttpVisitor(Address);
        twin.cookies.Add(cookies.GetCookies(Address));
        return twin;
    }

    /// <summary>The connection of an open page, as the framework's script makes it, as far as its greeting.</summary>
    public async Task<ClientWebSocket> Connect()
    {
        using var answer = await http.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        answer.EnsureSuccessStatusCode();
        var token = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync()).RootElement.GetProperty("connectionToken").GetString();
        var socket = new ClientWebSocket { Options = { Cookies = cookies } };
        await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "ws", Path = "/_blazor", Query = $"id={token}" }.Uri, CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        var greeting = await socket.ReceiveAsync(new byte[64], CancellationToken.None);
        Assert.Equal(3, greeting.Count);
        return socket;
    }

    /// <summary>Whether a connection ends at once; the server's own patience with a silent page is longer.</summary>
    public static async Task<bool> IsCut(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            while (socket.State is WebSocketState.Open)
                if ((await socket.ReceiveAsync(new byte[1024], patience.Token)).MessageType is WebSocketMessageType.Close) return true;
            return true;
        }
        catch (WebSocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

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
