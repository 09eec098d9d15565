using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Leadership.Pictures;

/// <summary>未来四周 (Art. 12, 14, 18, 19, 23): what has to be done in each of the next four weeks, the day itself the first.</summary>
[Article(12, 14, 18, 19, 23)]
internal static class WeeksPicture
{
    private const int Weeks = 4, DaysOfWeek = 7;

    public static async Task<PictureSource> Of(PictureReading reading)
    {
        var (work, day, last) = (reading.Work, reading.Day, reading.Day.AddDays(Weeks * DaysOfWeek - 1));
        var live = work.Db.Inspections.Where(i => i.CancelledOn == null || i.CancelledOn > day);
        var entries = new List<PictureEntry>();
        var waiting = live.Where(i => (i.DrawnOn == null || i.DrawnOn <= day) && (i.VisitOn == null || i.VisitOn > day) && i.ToOn >= day && i.ToOn <= last);
        foreach (var inspection in await waiting.OrderBy(i => i.ToOn).ThenBy(i => i.Id).ToListAsync())
            Add(1, PictureReading.Listed(inspection, "检查期限截止，尚未到场", inspection.ToOn));
        foreach (var deadline in (await Open(live, day)).SelectMany(d => DeadlineRules.For(d.AsOf(day), reading.Calendar)).Concat(await Annual(work, day, last))
            .Where(d => !d.Kind.ClosesByItself() && !d.IsMet(day) && d.Due.On >= day && d.Due.On <= last).OrderBy(d => d.Due.On).ThenBy(d => d.Key, StringComparer.Ordinal))
            Add(deadline.Kind.IsAnnual() ? 5 : (int)deadline.Kind + 1, new(DeadlinePlaces.PathOf(deadline), deadline.Subject.Name, $"{deadline.Subject.No}　{deadline.Kind}到期", deadline.Due.On));
        return new(PictureKind.四周, "未来四周", "各周应当完成的事项", "一周", ["合计", "到场", "报告", "反馈", "公示", "年度"], 0, null, false,
            [.. Enumerable.Range(0, Weeks).Select(w => ($"{w}", $"{day.AddDays(w * DaysOfWeek):MM-dd} 至 {day.AddDays(w * DaysOfWeek + DaysOfWeek - 1):MM-dd}"))], entries);

        void Add(int column, ListedRow row)
        {
            var week = $"{(row.On!.Value.DayNumber - day.DayNumber) / DaysOfWeek}";
            entries.Add(new(week, 0, row));
            entries.Add(new(week, column, row));
        }
    }

    private static Task<List<InspectionDates>> Open(IQueryable<Inspection> live, DateOnly day) => live
        .Where(i => i.EndedOn <= day && (i.ReportFinishedOn == null || i.ReportFinishedOn > day || i.FeedbackReceivedOn == null || i.FeedbackReceivedOn > day || i.PublishedOn == null || i.PublishedOn > day))
        .OrderBy(i => i.Id).Select(i => new InspectionDates(i.Id, i.No, i.EnterpriseName, i.SectionId, i.EndedOn, i.ReportFinishedOn, i.FeedbackReceivedOn, i.PublishedOn, i.OpinionOn)).ToListAsync();

    private static async Task<List<Deadline>> Annual(Work work, DateOnly day, DateOnly last)
    {
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var due = new List<Deadline>();
        for (var year = day.Year; year <= last.Year; year++) due.AddRange((await AnnualDeadlines.DueIn(work, year, sections)).Select(d => d.Deadline));
        return due;
    }
}
