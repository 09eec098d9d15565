using Portal.Domain;
using Portal.Domain.Calendar;
using Portal.Domain.Deadlines;
using Portal.Tests.Domain.Calendar;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Deadlines;

public class DeadlineRulesTests
{
    [Fact]
    public void Without_facts_nothing_is_due() => Assert.Empty(DeadlineRules.For(Facts.Undated, Published));

    [Fact]
    [Article(18)]
    public void A_report_is_due_on_the_fifth_working_day_after_the_inspection_ended()
    {
        var report = Assert.Single(DeadlineRules.For(Facts.Undated with { EndedOn = Day("2026-09-28") }, Published));
        Assert.Equal((DeadlineKind.检查报告, Day("2026-09-28"), "2026-10-10"), (report.Kind, report.StartedOn, report.Due.ToString()));
        Assert.Equal((18, 3, "1-3-42"), (report.Kind.Article(), report.SectionId, report.Key));
        Assert.Equal(new Subject(42, "漯防检〔2026〕42号", "漯河市某建设公司"), report.Subject);
    }

    [Fact]
    [Article(18)]
    public void A_report_finished_on_the_sixth_working_day_is_late()
    {
        var ended = Facts.Undated with { EndedOn = Day("2026-03-02") };
        var fifth = DeadlineRules.For(ended with { ReportFinishedOn = Day("2026-03-09") }, Published)[0];
        var sixth = DeadlineRules.For(ended with { ReportFinishedOn = Day("2026-03-10") }, Published)[0];
        Assert.Equal((DueState.已完成, DueState.逾期完成), (fifth.State(Day("2026-04-01")), sixth.State(Day("2026-04-01"))));
    }

    [Fact]
    [Article(19)]
    public void A_finished_report_starts_two_deadlines_each_met_only_by_its_own_evidence()
    {
        var facts = Facts.Undated with { ReportFinishedOn = Day("2026-03-02"), PublishedOn = Day("2026-03-05") };
        var deadlines = DeadlineRules.For(facts, Published);
        Assert.Equal([DeadlineKind.结果反馈, DeadlineKind.结果公示], deadlines.Select(d => d.Kind));
        Assert.All(deadlines, d => Assert.Equal((Day("2026-03-30"), 19), (d.Due.On, d.Kind.Article())));
        Assert.Equal([null, Day("2026-03-05")], deadlines.Select(d => d.MetOn));
    }

    [Fact]
    [Article(21)]
    public void Opinions_are_due_on_the_tenth_working_day_after_receipt()
    {
        var opinion = DeadlineRules.For(Facts.Undated with { FeedbackReceivedOn = Day("2026-04-30"), OpinionGivenOn = Day("2026-05-20") }, Published).Single();
        Assert.Equal((DeadlineKind.意见建议, 21, "2026-05-18"), (opinion.Kind, opinion.Kind.Article(), opinion.Due.ToString()));
        Assert.Equal(DueState.逾期完成, opinion.State(Day("2026-06-01")));
    }

    [Fact]
    [Article(18, 19, 21)]
    public void Every_due_date_is_that_of_a_walk_day_by_day()
    {
        var oracle = new NaiveCalendar(Enumerable.Range(2019, 8));
        for (var id = 1; id <= 400; id++)
        {
            var facts = Facts.Scattered(id);
            (DeadlineKind Kind, DateOnly? From, int N, DateOnly? Met)[] rules =
            [
                (DeadlineKind.检查报告, facts.EndedOn, 5, facts.ReportFinishedOn),
                (DeadlineKind.结果反馈, facts.ReportFinishedOn, 20, facts.FeedbackReceivedOn),
                (DeadlineKind.结果公示, facts.ReportFinishedOn, 20, facts.PublishedOn),
                (DeadlineKind.意见建议, facts.FeedbackReceivedOn, 10, facts.OpinionGivenOn),
            ];
            Assert.Equal(
                rules.Where(r => r.From is not null).Select(r => (r.Kind, r.From!.Value, oracle.Due(r.From.Value, r.N), r.Met)),
                DeadlineRules.For(facts, Published).Select(d => (d.Kind, d.StartedOn, (d.Due.On, d.Due.Provisional), d.MetOn)));
        }
    }

    [Fact]
    [Article(18)]
    public void Correcting_the_day_of_the_event_recomputes_the_due_date()
    {
        var facts = Facts.Undated with { EndedOn = Day("2026-03-02") };
        Assert.Equal(["2026-03-09", "2026-03-11"], new[] { facts, facts with { EndedOn = Day("2026-03-04") } }.Select(f => DeadlineRules.For(f, Published)[0].Due.ToString()));
    }

    [Fact]
    [Article(12, 23)]
    public void Annual_deadlines_are_calendar_dates_and_never_provisional()
    {
        var plan = DeadlineRules.Plan(3, "工程管理科", 2028, Day("2028-02-01"));
        var disclosure = DeadlineRules.Disclosure(3, "工程管理科", 2027, null);
        Assert.Equal((new DueDate(Day("2028-01-31"), false), 12, "5-3-2028", Day("2028-01-01")), (plan.Due, plan.Kind.Article(), plan.Key, plan.StartedOn));
        Assert.Equal((new DueDate(Day("2028-02-29"), false), 23, "6-3-2027", Day("2028-01-01")), (disclosure.Due, disclosure.Kind.Article(), disclosure.Key, disclosure.StartedOn));
        Assert.Equal((DueState.逾期完成, DueState.未到期), (plan.State(Day("2028-02-01")), disclosure.State(Day("2028-02-01"))));
    }
}
