using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Features.Deadlines;
using Portal.Features.Disclosure;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Disclosure;

[Article(25)]
public sealed class AccountabilityTests
{
    [Fact]
    public async Task Every_miss_of_the_year_stands_with_its_lateness_and_reason_even_when_met_late()
    {
        await using var office = await Open("2026-11-30");
        await Dossiers.EndedOn(office, Day("2026-11-16"), 1);
        await Dossiers.ReportedOn(office, Day("2026-11-02"), Day("2026-11-16"), 2);
        await Dossiers.ReceivedOn(office, Day("2026-11-23"), Day("2026-11-24"), 3);
        Must(await office.Get<GiveReason>().Run(office.Head, 2, DeadlineKind.检查报告, null, "人员抽调"));
        var rows = Must(await office.Get<AccountabilityBoard>().All(office.Leader, 2026, null));
        Assert.Equal(
            [("检2026-002", "逾期 5 个工作日完成", "人员抽调"), ("检2026-001", "逾期 5 个工作日", "")],
            rows.Select(r => (r.Due.Deadline.Subject.No, r.Due.Words, r.Reason)));
        Assert.Empty(Must(await office.Get<AccountabilityBoard>().All(office.Leader, 2026, office.Other)));
        Assert.Empty(Must(await office.Get<AccountabilityBoard>().All(office.Leader, 2025, null)));
        Assert.Contains("年份", Refused(await office.Get<AccountabilityBoard>().All(office.Leader, 9999, null)));
    }

    [Fact, Article(12)]
    public async Task A_plan_that_is_missing_or_came_late_stands_there_too()
    {
        await using var office = await Open("2026-03-02");
        await office.EnterRosters();
        await office.AcceptedLine();
        var rows = Must(await office.Get<AccountabilityBoard>().All(office.Leader, 2026, null));
        Assert.Equal([("指挥通信科", "逾期 30 天完成", "机构调整"), ("法规宣传科", "逾期 30 天", "")], rows.Select(r => (r.Section, r.Due.Words, r.Reason)));
    }
}
