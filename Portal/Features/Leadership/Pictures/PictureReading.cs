using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Leadership.Pictures;

/// <summary>What the pictures are read from: the inspections drawn or begun in the year of a day, up to that day, cancelled ones left out.</summary>
internal sealed record PictureReading(Work Work, WorkCalendar Calendar, DateOnly Day, IReadOnlyList<Inspection> Inspections)
{
    public DateOnly First => new(Day.Year, 1, 1);

    public static async Task<PictureReading> Of(Work work, WorkCalendar calendar, DateOnly day)
    {
        var first = new DateOnly(day.Year, 1, 1);
        return new(work, calendar, day, await work.Db.Inspections
            .Where(i => i.CancelledOn == null || i.CancelledOn > day).Where(i => (i.DrawnOn >= first && i.DrawnOn <= day) || (i.VisitOn >= first && i.VisitOn <= day))
            .OrderBy(i => i.Id).ToListAsync());
    }

    /// <summary>事项结论 that were settled by the day.</summary>
    public IEnumerable<ItemResult> Settled(Inspection inspection) => inspection.Items.Where(item => item.Finding is not null && item.SettledOn <= Day);

    public static ListedRow Listed(Inspection inspection, string what, DateOnly? on) => new(PortalRoutes.InspectionAt(inspection.Id), inspection.EnterpriseName, $"{inspection.No}　{what}", on);
}
