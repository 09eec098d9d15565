using System.Net;
using System.Text;

namespace Portal.Features.Disclosure;

/// <summary>公开网页: the frame of every page of the public site — no script, relative links, readable on paper.</summary>
internal static class SiteHtml
{
    public const string Office = "漯河市国防动员办公室";

    /// <param name="up">Path to the site's root: empty, or <c>../</c>.</param>
    public static byte[] Page(string title, string body, string up = "") => Write(
        title, body, $"<link rel=\"stylesheet\" href=\"{up}style.css\">",
        $"<nav aria-label=\"公开内容\">{string.Concat(PublicSite.Menu.Select(m => $"<a href=\"{up}{m.File}\">{Text(m.Name)}</a>"))}</nav>");

    /// <summary>A page that needs no other file.</summary>
    public static byte[] Alone(string title, string body) => Write(title, body, $"<style>\n{Style}\n</style>", "");

    private static byte[] Write(string title, string body, string style, string menu) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)} · {Office}</title>
        {style}
        </head>
        <body>
        <a class="skip" href="#content">跳到正文</a>
        <header><p>{Office} · 双随机、一公开</p>{menu}</header>
        <main id="content">
        <h1>{Text(title)}</h1>
        {body}
        </main>
        </body>
        </html>

        """.ReplaceLineEndings("\n"));

    public static string Text(object? value) => WebUtility.HtmlEncode(value switch { null => "", DateOnly day => $"{day:yyyy-MM-dd}", _ => value.ToString()! });

    public static string Link(string address, string text) => $"<a href=\"{address}\">{Text(text)}</a>";

    /// <param name="rows">Cells as HTML.</param>
    public static string Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var html = new StringBuilder($"<table><caption>{Text(caption)}</caption><thead><tr>");
        foreach (var column in columns) html.Append($"<th scope=\"col\">{Text(column)}</th>");
        html.Append("</tr></thead><tbody>\n");
        var any = false;
        foreach (var row in rows)
        {
            any = true;
            html.Append("<tr>");
            for (var i = 0; i < columns.Count; i++) html.Append($"<td data-label=\"{Text(columns[i])}\">{row[i]}</td>");
            html.Append("</tr>\n");
        }
        return any ? html.Append("</tbody></table>\n").ToString() : $"<p class=\"none\">{Text(caption)}：目前没有。</p>\n";
    }

    public static string Facts(params IEnumerable<(string Name, string Html)> facts) =>
        $"<dl>{string.Concat(facts.Select(f => $"<dt>{Text(f.Name)}</dt><dd>{f.Html}</dd>"))}</dl>\n";

    public const string Style = """
        body { margin: 0; color: #1d2733; background: #fff; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        .skip { position: absolute; left: -100vw; } .skip:focus { left: 8px; top: 8px; background: #fff; padding: 8px; }
        header { background: #1b4f8f; color: #fff; padding: 12px 24px; } header p { margin: 0 0 4px; font-weight: 600; }
        nav { display: flex; flex-wrap: wrap; gap: 4px 18px; } nav a { color: #fff; padding: 4px 0; }
        main { max-width: 1200px; margin: 0 auto; padding: 16px 24px 48px; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2em; }
        a { color: #1b4f8f; } a:focus-visible { outline: 3px solid #f0a500; outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; margin: 12px 0 28px; font-size: .9375rem; }
        caption { text-align: left; font-weight: 600; padding: 6px 0; }
        th, td { border: 1px solid #c5ccd4; padding: 6px 10px; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
        th { background: #eef2f6; white-space: nowrap; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; } dt { color: #54606e; } dd { margin: 0; overflow-wrap: anywhere; }
        code { font: .8125rem/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; } .text { white-space: pre-line; } .none, .note { color: #54606e; }
        @media (max-width: 640px) {
          main, header { padding-inline: 12px; } dl { grid-template-columns: 1fr; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } table, tbody, tr, td, caption { display: block; } tr { border: 1px solid #c5ccd4; margin-bottom: 10px; }
          td { border: 0; } td::before { content: attr(data-label); display: block; color: #54606e; font-size: .8125rem; }
        }
        @media print { header { background: none; color: #000; padding: 0; } nav, .skip { display: none; } main { max-width: none; padding: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } a { color: #000; text-decoration: none; } }
        """;
}
