using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Inspections;
using Portal.Operations;
using Portal.Tests.Domain.Deadlines;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(6, 18, 19, 21)]
public sealed class LedgerTests
{
    private static async Task<List<string>> Find(TestOffice office, LedgerFilter filter) =>
        [.. Must(await office.Get<LedgerBoard>().All(office.Leader, filter)).Select(r => r.Inspection.No)];

    [Fact]
    public async Task Stage_and_overdue_filters_in_the_database_agree_with_the_domain()
    {
        await using var office = await Open("2026-06-10");
        await Scatter(office, 600);
        var all = Must(await office.Get<LedgerBoard>().All(office.Staff, new LedgerFilter()));
        Assert.Equal(600, all.Count);
        Assert.Equal(Enum.GetValues<Stage>().Length, all.Select(r => r.Stage).Distinct().Count());
        foreach (var group in Enum.GetValues<StageGroup>())
            Assert.Equal(all.Where(r => group.Holds(r.Stage)).Select(r => r.Inspection.No), await Find(office, new LedgerFilter(Stage: group)));
        foreach (var overdue in Enum.GetValues<Overdue>())
        {
            var late = all.Where(r => r.Deadlines.Any(d => d.State == DueState.逾期 && Names(overdue, d.Kind))).Select(r => r.Inspection.No).ToList();
            Assert.NotEmpty(late);
            Assert.Equal(late, await Find(office, new LedgerFilter(Overdue: overdue)));
        }
    }

    private static bool Names(Overdue overdue, DeadlineKind kind) => overdue == Overdue.Any || kind == overdue switch
    {
        Overdue.Report => DeadlineKind.检查报告,
        Overdue.Feedback => DeadlineKind.结果反馈,
        _ => DeadlineKind.结果公示,
    };

    [Fact]
    public async Task One_searches_by_number_name_or_code_and_by_section()
    {
        await using var office = await Open();
        await office.Ordered();
        await office.Ordered(2);
        Assert.Equal(["检2026-002", "检2026-001"], await Find(office, new LedgerFilter()));
        Assert.Equal(["检2026-002"], await Find(office, new LedgerFilter(" 2026-002 ")));
        Assert.Equal(["检2026-001"], await Find(office, new LedgerFilter("示例1号")));
        Assert.Equal(["检2026-002"], await Find(office, new LedgerFilter("xx00000002")));
        Assert.Equal(2, (await Find(office, new LedgerFilter(SectionId: office.Own))).Count);
        Assert.Empty(await Find(office, new LedgerFilter(SectionId: office.Other)));
        Assert.Empty(await Find(office, new LedgerFilter(DrawId: 7)));
    }

    [Fact]
    public async Task The_database_pages_and_the_next_deadline_is_the_one_that_comes_first()
    {
        await using var office = await Open();
        for (var n = 1; n <= Paged.Size; n++) await office.Ordered(n);
        var id = await office.Reported(number: Paged.Size + 1);
        var first = Must(await office.Get<LedgerBoard>().Page(office.Administrator, new LedgerFilter(), 1));
        Assert.Equal((Paged.Size + 1, Paged.Size, id), (first.Total, first.Rows.Count, first.Rows[0].Inspection.Id));
        Assert.Single(Must(await office.Get<LedgerBoard>().Page(office.Staff, new LedgerFilter(), 2)).Rows);
        Assert.Equal((DeadlineKind.结果反馈, "还剩 17 个工作日"), (first.Rows[0].Next!.Kind, first.Rows[0].Next!.Words));
    }

    [Theory]
    [InlineData("待反馈", "feedback", StageGroup.待反馈, Overdue.Feedback)]
    [InlineData("待出报告", "ANY", StageGroup.待出报告, Overdue.Any)]
    [InlineData("胡说", "99", null, null)]
    [InlineData(null, null, null, null)]
    public void An_address_that_means_nothing_filters_nothing(string? stage, string? overdue, StageGroup? wantedStage, Overdue? wantedOverdue) =>
        Assert.Equal(new LedgerFilter(null, null, wantedStage, wantedOverdue), LedgerFilter.Of(null, null, stage, overdue, null));

    /// <summary>Dossiers by the domain's own steps, scattered over half a year; one in seven cancelled, one in five not yet ended.</summary>
    private static async Task Scatter(TestOffice office, int count)
    {
        await using var db = await office.Db();
        var enterprise = Must(Enterprise.Enter(new EnterpriseFacts { Code = Dossiers.Code, Name = "漯河示例公司", Categories = ["建设单位"] }));
        db.Enterprises.Add(enterprise);
        await db.SaveChangesAsync();
        for (var n = 1; n <= count; n++)
        {
            var inspection = new Inspection($"检2026-{n:000}", new InspectionOrder(
                null, null, office.Own, "检查", enterprise.Id, enterprise.Code, enterprise.Name, new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31), [], [new ItemResult(1, "事项", office.Own)]));
            Walk(inspection, n, office.Today);
            db.Inspections.Add(inspection);
        }
        await db.SaveChangesAsync();
    }

    // Steps whose day has not come are refused, and the dossier stays where it is.
    private static void Walk(Inspection i, int n, DateOnly today)
    {
        var facts = Facts.Scattered(n);
        var ended = facts.EndedOn!.Value;
        if (n % 7 == 0) Must(i.Cancel(today, "不再检查"));
        i.Visit(ended.AddDays(-2), today);
        if (n % 5 == 0) return;
        i.Settle(1, Finding.未发现问题, "", ended, today, "甲");
        i.End(ended, today);
        i.DraftReport(Whole);
        if (facts.ReportFinishedOn is { } finished) i.FinishReport(finished, today, "科长");
        if (facts.PublishedOn is { } published) i.Publish(new Publication(Publication.Platforms[0], "1"), published, today);
        if (facts.ReportFinishedOn is { } sent) i.SendFeedback(new Feedback(FeedbackMethod.直接送达, sent, "1"), today);
        if (facts.FeedbackReceivedOn is { } received) i.ReceiveFeedback(received, today);
        if (facts.OpinionGivenOn is { } given) i.GiveOpinion(new Opinion("好", "甲"), given, today);
    }
}
