using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Portal.Domain;
using Portal.Domain.Deadlines;

namespace Portal.Features.Mine;

/// <summary>日历订阅的内容 (Art. 18, 19, 21): one all-day event for each open deadline, under an id that stays when the day moves.</summary>
/// <remarks>It leaves the building, for phones and their makers' servers: number, section, kind and day, never whom or what is inspected.</remarks>
[Article(18, 19, 21)]
internal static class FeedText
{
    public static string Of(IEnumerable<Deadline> deadlines, Func<Deadline, string> section, Func<Deadline, string> link, DateTime now)
    {
        var feed = new Ical.Net.Calendar { ProductId = "-//double-random portal//deadlines//ZH" };
        feed.AddProperty("X-WR-CALNAME", "双随机、一公开 期限");
        feed.AddProperty("X-WR-TIMEZONE", Identity.OfficeClock.Zone.Id);
        feed.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        feed.Events.AddRange(deadlines.Select(d => new CalendarEvent
        {
            Uid = $"deadline-{d.Key}@double-random.portal",
            Summary = $"{d.Kind}到期（{(d.Kind.IsAnnual() ? $"{section(d)} {d.Subject.No}" : d.Subject.No)}）{(d.Due.Provisional ? "暂定" : "")}",
            Description = $"{section(d)}，细则第{d.Kind.Article()}条{(d.Due.Provisional ? "；涉及放假安排尚未载入的年份，日期暂定" : "")}。\n{link(d)}",
            Start = new CalDateTime(d.Due.On),
            DtStamp = new CalDateTime(now, "UTC"),
            Url = new Uri(link(d)),
            Status = d.Due.Provisional ? EventStatus.Tentative : EventStatus.Confirmed,
            // It is a mark on the day, not an appointment that blocks it.
            Transparency = TransparencyType.Transparent,
        }));
        return new CalendarSerializer().SerializeToString(feed) ?? "";
    }
}
