using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Data;
using Portal.Mail.Letters;

namespace Portal.Mail;

/// <summary>Writes the day's one letter to a person: HTML for the reader, plain text for those who prefer it.</summary>
public sealed class LetterWriter(IServiceProvider services, ILoggerFactory logs, PortalAddress address)
{
    /// <summary>A letter is to be read: of more lines the most pressing are listed, and the rest stands on the deadline board.</summary>
    private const int MostListed = 200;

    public async Task<Letter> Daily(string name, DateOnly day, IReadOnlyList<LetterLine> lines, string calendarVersion, TrailHead head)
    {
        var ordered = lines.OrderBy(l => l.Group).ToList();
        var (listed, board) = (ordered.Take(MostListed).ToList(), address.Of(PortalRoutes.Deadlines));
        var late = ordered.Count(l => l.Group == LetterGroup.已逾期);
        var subject = $"【双随机、一公开】{day:M月d日}待办 {ordered.Count} 件" + (late > 0 ? $"，其中逾期 {late} 件" : "");
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DailyLetter>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(DailyLetter.Name)] = name,
            [nameof(DailyLetter.Day)] = day,
            [nameof(DailyLetter.Lines)] = listed,
            [nameof(DailyLetter.Total)] = ordered.Count,
            [nameof(DailyLetter.Board)] = board,
            [nameof(DailyLetter.CalendarVersion)] = calendarVersion,
            [nameof(DailyLetter.Head)] = head,
        }))).ToHtmlString());
        var text = string.Join("\r\n", listed.Select((l, i) => $"{i + 1}. [{l.Group}] {l.Text}\r\n   {l.Link}"));
        if (listed.Count < ordered.Count) text += $"\r\n……共 {ordered.Count} 件，其余见期限总表：{board}";
        return new Letter(subject, html, $"{name}：\r\n\r\n{text}\r\n\r\n工作日按国务院办公厅放假安排推算（日历版本 {calendarVersion}）。\r\n{head.Words}\r\n");
    }
}
