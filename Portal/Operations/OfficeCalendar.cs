using Portal.Domain.Calendar;

namespace Portal.Operations;

/// <summary>执法日历 (Art. 18): the calendar by which the office counts working days now, from the notices published.</summary>
public sealed class OfficeCalendar
{
    public WorkCalendar Current { get; } = new(HolidayNotices.Published);
}
