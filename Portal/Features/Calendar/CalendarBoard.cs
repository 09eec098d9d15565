using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Calendar;

/// <param name="Works">A working day.</param>
/// <param name="Named">What the notice makes of it; null for an ordinary day of the week.</param>
public sealed record CalendarDay(DateOnly Date, bool Works, HolidayDay? Named);

/// <param name="Days">Every day of the year.</param>
/// <param name="Editions">Newest first.</param>
public sealed record CalendarYear(int Year, DateOnly Today, IReadOnlyList<CalendarDay> Days, IReadOnlyList<NoticeEdition> Editions, string CalendarVersion, string? Missing)
{
    public int WorkingDays => Days.Count(d => d.Works);
}

/// <param name="SectionNames">Of those whose deadlines moved.</param>
public sealed record EditionView(NoticeEdition Edition, bool InForce, Paged<DeadlineMove> Moves, IReadOnlyDictionary<int, string> SectionNames);

/// <summary>执法日历一览 (Art. 7, 18, 19, 21): the year as the office counts it, and the editions of its notice; everybody signed in may read it.</summary>
[Article(7, 18, 19, 21)]
public sealed class CalendarBoard(Desk desk, OfficeCalendar calendar)
{
    /// <param name="year">Null for this year.</param>
    public Task<Outcome<CalendarYear>> Year(Who who, int? year) => desk.Read<CalendarYear>(who, async work =>
    {
        var chosen = Math.Clamp(year ?? work.Today.Year, 2000, 2099);
        var known = calendar.Current;
        var editions = await work.Db.Notices.Where(n => n.Year == chosen).OrderByDescending(n => n.No).ToListAsync();
        var first = new DateOnly(chosen, 1, 1);
        var days = Enumerable.Range(0, new DateOnly(chosen + 1, 1, 1).DayNumber - first.DayNumber).Select(first.AddDays)
            .Select(day => new CalendarDay(day, known.IsWorkingDay(day), known.NoticeOf(day))).ToList();
        return new CalendarYear(chosen, work.Today, days, editions, known.Version, Owed.MissingNotice(work.Today, known)?.Line);
    });

    /// <param name="section">Only this section's moved deadlines.</param>
    public Task<Outcome<EditionView>> Edition(Who who, int id, int? section, int page) => desk.Read<EditionView>(who, async work =>
    {
        if (await work.Db.Notices.SingleOrDefaultAsync(n => n.Id == id) is not { } edition) return Work.Missing("放假安排通知");
        var inForce = !await work.Db.Notices.AnyAsync(n => n.Year == edition.Year && n.No > edition.No);
        var all = work.Db.Moves.Where(m => m.EditionId == id);
        var concerned = await all.Select(m => m.SectionId).Distinct().ToListAsync();
        var names = await work.Db.Sections.Where(s => concerned.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name);
        var moves = await all.Where(m => section == null || m.SectionId == section).OrderBy(m => m.ToOn).ThenBy(m => m.Id).PageAsync(page);
        return new EditionView(edition, inForce, moves, names);
    });
}
