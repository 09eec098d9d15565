using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Data;
using Portal.Mail.Letters;

namespace Portal.Mail;

/// <summary>Writes the day's one letter to a person: HTML for the reader, plain text for those who prefer it.</summary>
public sealed class LetterWriter(IServiceProvider services, ILoggerFactory logs, PortalAddress address)
{
    /// <summary>A letter is to be read: of more lines of a group the earliest due are listed, and the rest stands on the deadline board.</summary>
    public const int MostOfAGroup = 50;

    /// <param name="section">The section whose board the letter points to where it does not list all; null for the reader's own, 0 for the whole office.</param>
    public async Task<Letter> Daily(string name, DateOnly day, IReadOnlyList<LetterLine> lines, string calendarVersion, TrailHead head, int? section = null)
    {
        var parts = lines.GroupBy(l => l.Group).OrderBy(g => g.Key).Select(g => new LetterPart(
            g.Key, [.. g.OrderBy(l => l.Due ?? DateOnly.MaxValue).Take(MostOfAGroup)], g.Count(), address.Of(BoardOf(g.Key, section)))).ToList();
        var late = parts.Find(p => p.Group == LetterGroup.已逾期)?.Total ?? 0;
        var subject = $"【双随机、一公开】{day:M月d日}待办 {lines.Count} 件" + (late > 0 ? $"，其中逾期 {late} 件" : "");
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DailyLetter>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(DailyLetter.Name)] = name,
            [nameof(DailyLetter.Day)] = day,
            [nameof(DailyLetter.Parts)] = parts,
            [nameof(DailyLetter.CalendarVersion)] = calendarVersion,
            [nameof(DailyLetter.Head)] = head,
        }))).ToHtmlString());
        return new Letter(subject, html, $"{name}：\r\n\r\n{Plain(parts)}\r\n\r\n工作日按国务院办公厅放假安排推算（日历版本 {calendarVersion}）。\r\n{head.Words}\r\n");
    }

    private static string Plain(List<LetterPart> parts)
    {
        var (said, no) = (new List<string>(), 0);
        foreach (var part in parts)
        {
            said.AddRange(part.Lines.Select(l => $"{++no}. [{l.Group}] {l.Text}\r\n   {l.Link}"));
            if (part.Rest is { } rest) said.Add($"……{part.Heading}，{rest}：{part.All}");
        }
        return string.Join("\r\n", said);
    }

    private static string BoardOf(LetterGroup group, int? section) => group switch
    {
        LetterGroup.已逾期 => PortalRoutes.DeadlinesThat("overdue", section),
        LetterGroup.今日到期 => PortalRoutes.DeadlinesThat("due", section),
        LetterGroup.即将到期 => PortalRoutes.DeadlinesThat("soon", section),
        _ => PortalRoutes.Today,
    };
}
