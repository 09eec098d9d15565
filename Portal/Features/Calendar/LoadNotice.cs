using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Calendar;

/// <summary>载入放假安排通知 (Art. 7, 18, 19, 21): a year's notice, or an amended one, as its next edition; every open deadline is counted anew and the moved ones are kept.</summary>
[Article(7, 18, 19, 21), Verb("载入放假安排通知", Role.工程管理科)]
public sealed class LoadNotice(Desk desk, OfficeCalendar calendar)
{
    /// <param name="readNo">The edition that the page compared with, 0 for none; another one since then refuses.</param>
    /// <returns>The edition's id.</returns>
    public Task<Outcome<int>> Run(Who who, HolidayNotice notice, string remark, int readNo) => desk.Write<LoadNotice, int>(who, async work =>
    {
        if (((await NoticeLoading.Current(work, notice.Year))?.No ?? 0) != readNo) return Work.Stale;
        var edition = await NoticeLoading.Load(work, calendar, notice, remark, shipped: false);
        return edition.Succeeded ? edition.Value.Id : edition.Refusal;
    });
}
