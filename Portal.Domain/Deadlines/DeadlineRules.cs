using Portal.Domain.Calendar;

namespace Portal.Domain.Deadlines;

/// <summary>期限规则 (Art. 12, 18, 19, 21, 23): from the facts to everything that is or was due.</summary>
[Article(12, 18, 19, 21, 23)]
public static class DeadlineRules
{
    /// <summary>The deadlines whose starting fact is there, in the order of the articles; up to four.</summary>
    public static IReadOnlyList<Deadline> For(InspectionDates facts, WorkCalendar calendar)
    {
        var deadlines = new List<Deadline>();
        Run(DeadlineKind.检查报告, facts.EndedOn, Periods.Report, facts.ReportFinishedOn);
        Run(DeadlineKind.结果反馈, facts.ReportFinishedOn, Periods.Results, facts.FeedbackReceivedOn);
        Run(DeadlineKind.结果公示, facts.ReportFinishedOn, Periods.Results, facts.PublishedOn);
        Run(DeadlineKind.意见建议, facts.FeedbackReceivedOn, Periods.Opinion, facts.OpinionGivenOn);
        return deadlines;

        void Run(DeadlineKind kind, DateOnly? startedOn, int workingDays, DateOnly? metOn)
        {
            if (startedOn is not { } start) return;
            var due = calendar.Due(start, workingDays);
            var subject = new Subject(facts.InspectionId, facts.No, facts.ObjectName);
            deadlines.Add(new(kind, subject, facts.SectionId, start, due, NearFrom(due.On, calendar), metOn));
        }
    }

    /// <summary>临近界限 (Art. 18, 19, 21): the latest starts of each period whose deadline is near, due or past today; the database compares dates with them.</summary>
    public static NearStarts NearStarts(DateOnly today, WorkCalendar calendar)
    {
        var horizon = calendar.Due(today, Periods.WorkingDaysAhead[0]).On;
        return new(calendar.LatestStartDueBy(horizon, Periods.Report), calendar.LatestStartDueBy(horizon, Periods.Results), calendar.LatestStartDueBy(horizon, Periods.Opinion),
            calendar.LatestStartOverdue(today, Periods.Opinion));
    }

    /// <summary>年度计划 (Art. 12): due on 31 January of its year; met on the day it is submitted.</summary>
    [Article(12)]
    public static Deadline Plan(int sectionId, string sectionName, int year, DateOnly? submittedOn) =>
        Annual(DeadlineKind.年度计划, sectionId, sectionName, year, AnnualCutoff.Plan(year), submittedOn);

    /// <summary>年度公开 (Art. 23): due on the last day of February after its year; met on the day it is published.</summary>
    [Article(23)]
    public static Deadline Disclosure(int sectionId, string sectionName, int year, DateOnly? publishedOn) =>
        Annual(DeadlineKind.年度公开, sectionId, sectionName, year, AnnualCutoff.Disclosure(year), publishedOn);

    private static DateOnly NearFrom(DateOnly due, WorkCalendar calendar)
    {
        for (var ahead = Periods.WorkingDaysAhead[0]; ahead > 0; ahead--) due = calendar.PreviousWorkingDay(due);
        return due;
    }

    private static Deadline Annual(DeadlineKind kind, int sectionId, string sectionName, int year, DateOnly cutoff, DateOnly? metOn) =>
        new(kind, new(year, $"{year} 年度", sectionName), sectionId, AnnualCutoff.Opens(cutoff), new(cutoff, Provisional: false), cutoff.AddDays(-Periods.CalendarDaysAhead[0]), metOn);
}
