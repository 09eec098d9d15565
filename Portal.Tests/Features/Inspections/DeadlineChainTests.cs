using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Features.Deadlines;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(14, 18, 19, 21, 22, 25)]
public sealed class DeadlineChainTests
{
    [Fact]
    public async Task Each_step_stands_with_its_day_how_late_it_was_and_why()
    {
        await using var office = await Open("2026-11-30");
        var id = await Dossiers.ReportedOn(office, Day("2026-11-02"), Day("2026-11-16"));
        Must(await office.Get<GiveReason>().Run(office.Head, id, DeadlineKind.检查报告, null, "人员抽调"));
        Assert.Equal(
            """
            到场检查 14 2026-11-02 2026-11-02 在检查期限内
            检查结束 18 - 2026-11-02 已办结
            检查报告 18 2026-11-09 2026-11-16 逾期 5 个工作日完成 人员抽调
            结果反馈 19 2026-12-14 - 还剩 10 个工作日
            结果公示 19 2026-12-14 - 还剩 10 个工作日
            意见建议 21 - - 尚未起算
            """.ReplaceLineEndings("\n"),
            await Chain(office, id));
    }

    [Fact]
    public async Task What_was_met_before_its_day_was_early_by_so_many_working_days()
    {
        await using var office = await Open("2026-11-30");
        var id = await Dossiers.ReceivedOn(office, Day("2026-11-16"), Day("2026-11-24"));
        await using (var db = await office.Db())
        {
            Must(db.Inspections.Single().Handle(new Handling("未维护", HandlingDecision.责令改正, "文号1", Day("2026-11-25"), "", "科长甲"), office.Today));
            await db.SaveChangesAsync();
        }
        Assert.Equal(
            """
            到场检查 14 2026-11-16 2026-11-16 在检查期限内
            检查结束 18 - 2026-11-16 已办结
            检查报告 18 2026-11-23 2026-11-16 提前 5 个工作日
            结果反馈 19 2026-12-14 2026-11-24 提前 14 个工作日
            结果公示 19 2026-12-14 2026-11-24 提前 14 个工作日
            意见建议 21 2026-12-08 - 还剩 6 个工作日
            后续处理 22 - 2026-11-25 已办结
            处理结果公示 22 - - 办理中
            """.ReplaceLineEndings("\n"),
            await Chain(office, id));
    }

    [Fact]
    public async Task A_visit_that_nobody_made_is_past_its_window_and_what_is_met_on_the_last_day_is_neither_early_nor_late()
    {
        await using var office = await Open("2027-01-04");
        var id = await office.Ordered();
        Assert.StartsWith("到场检查 14 2026-12-31 - 已过检查期限 4 天\n检查结束 18 - - 尚未起算", await Chain(office, id), StringComparison.Ordinal);
        Assert.True(Must(await office.Get<DossierBoard>().Dossier(office.Leader, id)).Chain[0].Overrun);
        var onTheDay = await Dossiers.ReportedOn(office, Day("2026-11-02"), Day("2026-11-09"), 7);
        Assert.Contains("检查报告 18 2026-11-09 2026-11-09 到期日当天", await Chain(office, onTheDay));
    }

    private static async Task<string> Chain(TestOffice office, int id) => string.Join('\n', Must(await office.Get<DossierBoard>().Dossier(office.Leader, id)).Chain.Select(r =>
        $"{r.Link.Step} {r.Link.Article} {r.Link.Due?.ToString() ?? "-"} {(r.Link.DoneOn is { } on ? $"{on:yyyy-MM-dd}" : "-")} {r.Words}{(r.Reason is { } why ? $" {why.Reason}" : "")}"));
}
