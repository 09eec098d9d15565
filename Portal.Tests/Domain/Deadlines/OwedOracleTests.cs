using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Tests.Domain.Calendar;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Deadlines;

/// <summary>The oracle plans each deadline's reminders ahead, walking from its due day; the portal decides each day from that day alone.</summary>
[Article(12, 18, 19, 21, 23)]
public class OwedOracleTests
{
    private const Audience Head = Audience.科室负责人, Coordinator = Audience.工程管理科, Leadership = Audience.领导;

    private static readonly NaiveCalendar Oracle = new(Enumerable.Range(2019, 8));
    private static readonly DateOnly End = Day("2027-02-28");

    [Fact]
    public void Each_day_of_more_than_a_year_owes_what_was_planned_for_it()
    {
        var inspections = Enumerable.Range(1, 250).Select(Facts.Scattered).ToList();
        (int Section, DateOnly? Submitted, DateOnly? Published)[] sections =
            [(0, null, null), (1, Day("2026-01-21"), Day("2026-02-28")), (2, Day("2026-02-10"), Day("2026-03-01")), (3, Day("2026-01-31"), Day("2026-03-09"))];

        var planned = inspections.SelectMany(Plan)
            .Concat(sections.SelectMany(s => PlanAnnual(5, $"5-{s.Section}-2026", Day("2026-01-31"), s.Submitted)))
            .Concat(sections.SelectMany(s => PlanAnnual(6, $"6-{s.Section}-2025", Day("2026-02-28"), s.Published)))
            .ToLookup(p => p.On, p => (p.Key, p.To));
        List<Deadline> deadlines =
        [
            .. inspections.SelectMany(i => DeadlineRules.For(i, Published)),
            .. sections.Select(s => DeadlineRules.Plan(s.Section, "某科", 2026, s.Submitted)),
            .. sections.Select(s => DeadlineRules.Disclosure(s.Section, "某科", 2025, s.Published)),
        ];

        var keys = new HashSet<string>();
        foreach (var today in Days("2025-12-01", $"{End:O}"))
        {
            var owed = Owed.On(today, deadlines, Published).Where(n => n.Speaks && keys.Add(n.Key)).ToList();
            Assert.Equal(planned[today].Order(), owed.Select(n => (n.Key, n.Audience)).Order());
            Assert.All(owed, n => Names(n));
        }
        Assert.True(keys.Count > 5000);
    }

    private static void Names(Notice notice)
    {
        var deadline = notice.Deadline!;
        Assert.Contains(deadline.Subject.Name, notice.Line);
        Assert.Contains(deadline.Subject.No, notice.Line);
        Assert.Contains($"第{deadline.Kind.Article()}条", notice.Line);
        Assert.Contains($"{deadline.Due.On:yyyy-MM-dd}", notice.Line);
        Assert.Equal(deadline.Due.Provisional, notice.Line.Contains("（暂定）"));
        Assert.Matches("还剩 [1-9][0-9]* (个工作日|天)|今日到期|已逾期 [1-9][0-9]* (个工作日|天)", notice.Line);
    }

    private static IEnumerable<(DateOnly On, string Key, Audience To)> Plan(InspectionDates i) =>
    [
        .. PlanWorking(1, i, i.EndedOn, 5, i.ReportFinishedOn),
        .. PlanWorking(2, i, i.ReportFinishedOn, 20, i.FeedbackReceivedOn),
        .. PlanWorking(3, i, i.ReportFinishedOn, 20, i.PublishedOn),
        .. PlanWorking(4, i, i.FeedbackReceivedOn, 10, i.OpinionGivenOn),
    ];

    private static IEnumerable<(DateOnly On, string Key, Audience To)> PlanWorking(int kind, InspectionDates i, DateOnly? start, int n, DateOnly? met)
    {
        if (start is null) yield break;
        var due = Oracle.Due(start.Value, n).On;
        var key = $"{kind}-{i.SectionId}-{i.InspectionId}";
        var day = due;
        for (var ahead = 0; ahead <= 3; day = day.AddDays(-1))
        {
            if (!Oracle.Works(day)) continue;
            if (ahead != 2 && !(met <= day)) yield return (day, $"{key}|D{ahead}:{due:yyyy-MM-dd}", Head);
            ahead++;
        }
        if (kind == 4) yield break;
        var late = 0;
        for (day = due.AddDays(1); day <= End && !(met <= day); day = day.AddDays(1))
            if (Oracle.Works(day)) yield return (day, $"{key}|O:{day:yyyy-MM-dd}", ++late < 3 ? Head : Head | Coordinator | Leadership);
    }

    private static IEnumerable<(DateOnly On, string Key, Audience To)> PlanAnnual(int kind, string key, DateOnly cutoff, DateOnly? met)
    {
        foreach (var ahead in (int[])[0, 1, 3, 5, 10, 20])
            if (!(met <= cutoff.AddDays(-ahead))) yield return (cutoff.AddDays(-ahead), $"{key}|D{ahead}:{cutoff:yyyy-MM-dd}", Head);
        var late = 0;
        for (var day = cutoff.AddDays(1); day <= End && !(met <= day); day = day.AddDays(1))
        {
            if (Oracle.Works(day)) late++;
            if (Oracle.Works(day) || day == cutoff.AddDays(1))
                yield return (day, $"{key}|O:{day:yyyy-MM-dd}", Head | (late >= 3 ? Coordinator | Leadership : kind == 5 ? Coordinator : Leadership));
        }
    }
}
