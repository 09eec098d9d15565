using System.Text;
using Portal.Domain;

namespace Portal.Features.Mine;

/// <summary>订阅地址 (Art. 18, 19, 21): calendar programs cannot sign in, so whoever knows the secret reads; it can be revoked at any time.</summary>
[Article(18, 19, 21)]
public static class FeedEndpoint
{
    public static void MapFeed(this IEndpointRouteBuilder app) => app.MapGet(PortalRoutes.Feed, async (HttpContext http, FeedBoard board, string token) =>
    {
        (http.Response.Headers.CacheControl, http.Response.Headers["X-Robots-Tag"]) = ("private, no-store", "noindex");
        var feed = await board.Read(token);
        return feed.Succeeded
            ? Results.Text(feed.Value, "text/calendar; charset=utf-8", Encoding.UTF8)
            : Results.Text("没有这个订阅，或已停用。", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status404NotFound);
    }).AllowAnonymous();
}
