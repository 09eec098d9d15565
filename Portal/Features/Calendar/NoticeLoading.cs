using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Operations;

namespace Portal.Features.Calendar;

/// <summary>载入一版的后果 (Art. 18, 19, 21): the edition, and every open deadline that it moves, kept with it.</summary>
internal static class NoticeLoading
{
    public static async Task<Outcome<NoticeEdition>> Load(Work work, OfficeCalendar calendar, HolidayNotice notice, string remark, bool shipped)
    {
        var current = await Current(work, notice.Year);
        var edition = NoticeEdition.Load(notice, current, remark, shipped, work.Actor.Name, work.Now);
        if (!edition.Succeeded) return edition;
        var moves = await Moves(work, calendar.Current, calendar.With(notice));
        work.Db.Notices.Add(edition.Value);
        await work.Db.SaveChangesAsync();
        work.Db.Moves.AddRange(moves.Select(m => m.In(edition.Value.Id)));
        return edition;
    }

    /// <summary>现行的一版.</summary>
    public static Task<NoticeEdition?> Current(Work work, int year) => work.Db.Notices.Where(n => n.Year == year).OrderByDescending(n => n.No).FirstOrDefaultAsync();

    public static async Task<IReadOnlyList<DeadlineMove>> Moves(Work work, WorkCalendar before, WorkCalendar after)
    {
        // A window for opinions may be open under one of the two only.
        var (one, other) = (before.LatestStartOverdue(work.Today, Periods.Opinion), after.LatestStartOverdue(work.Today, Periods.Opinion));
        return DeadlineMove.Between(await OpenDeadlines.Facts(work, one < other ? one : other), before, after, work.Today);
    }
}
