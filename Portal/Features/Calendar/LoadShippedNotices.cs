using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Calendar;

/// <summary>载入随系统提供的通知 (Art. 18, 19, 21): at start, the notices that ship with the program become first editions; a newer one that an update brings, a further edition, unless people loaded one themselves.</summary>
[Article(18, 19, 21), Verb("载入随系统提供的放假安排通知")]
public sealed class LoadShippedNotices(Desk desk, OfficeCalendar calendar)
{
    /// <returns>How many were loaded.</returns>
    public Task<Outcome<int>> Run() => desk.Write<LoadShippedNotices, int>(Who.Portal, async work =>
    {
        var loaded = 0;
        foreach (var notice in HolidayNotices.Published)
        {
            var current = await NoticeLoading.Current(work, notice.Year);
            if (current is { Shipped: false } || (current is not null && current.Days.SequenceEqual(notice.Days))) continue;
            var edition = await NoticeLoading.Load(work, calendar, notice, current is null ? "随系统提供" : "随系统更新提供", shipped: true);
            if (!edition.Succeeded) return edition.Refusal;
            loaded++;
        }
        return loaded;
    });
}
