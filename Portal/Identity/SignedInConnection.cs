namespace Portal.Identity;

/// <summary>页面的连接: cut within a minute when its sign-in holds no more, whatever the page at its other end does; without a sign-in none is made again.</summary>
public sealed partial class SignedInConnection(SignedInCheck check, TimeProvider time, ILogger<SignedInConnection> log)
{
    /// <summary>Later than the page itself looks, so that an honest page has led to the sign-in by then.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(45);

    private const string Circuits = "/_blazor";

    public async Task Guard(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(Circuits, StringComparison.Ordinal) || http.User.Identity?.IsAuthenticated is not true)
        {
            await next(http);
            return;
        }
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var watch = Watch(http, over.Token);
        try
        {
            await next(http);
        }
        finally
        {
            await over.CancelAsync();
            await watch;
        }
    }

    private async Task Watch(HttpContext http, CancellationToken over)
    {
        try
        {
            do await Task.Delay(Every, time, over);
            while (await check.PersonOf(http.User, over) is not null);
            http.Abort();
        }
        catch (OperationCanceledException)
        {
            // The connection ended by itself.
        }
        catch (Exception fault)
        {
            // Who cannot be asked for is not let in: nobody would look at this connection again.
            Unasked(fault);
            http.Abort();
        }
    }

    [LoggerMessage(LogLevel.Error, "A connection could not be asked whether its sign-in holds; it is cut.")]
    private partial void Unasked(Exception fault);
}
