using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Calendar;

namespace Portal.Operations;

/// <summary>执法日历 (Art. 18): the calendar by which the office counts working days now: the last edition of each year's notice.</summary>
/// <remarks>A cache over the database. The desk has it look for a newer edition before every operation and every read, so that a loaded notice counts from the next step on, on every server.</remarks>
public sealed class OfficeCalendar
{
    private readonly Lock turn = new();
    private Known known = new(0, HolidayNotices.Published, new WorkCalendar(HolidayNotices.Published));

    public WorkCalendar Current => known.Calendar;

    /// <summary>The calendar as it would be with another edition of that year's notice.</summary>
    public WorkCalendar With(HolidayNotice notice) => new([.. known.Notices, notice]);

    internal async Task Refresh(PortalDb db)
    {
        // Editions are added and never changed, so the last number says it all.
        var last = await db.Notices.MaxAsync(n => (int?)n.Id) ?? 0;
        if (last <= known.Last) return;
        var editions = await db.Notices.AsNoTracking().Where(n => n.Id <= last).OrderBy(n => n.Year).ThenBy(n => n.No).ToListAsync();
        // Under what was loaded lie the notices that ship with the program; the later in the list replaces the earlier.
        IReadOnlyList<HolidayNotice> notices = [.. HolidayNotices.Published, .. editions.GroupBy(e => e.Year).Select(year => year.Last().Notice())];
        var read = new Known(last, notices, new WorkCalendar(notices));
        lock (turn)
            if (read.Last > known.Last) known = read;
    }

    private sealed record Known(int Last, IReadOnlyList<HolidayNotice> Notices, WorkCalendar Calendar);
}
