using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Features.Deadlines;
using Portal.Features.Inspections;
using Portal.Features.Today;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Deadlines;

[Article(18, 19, 25)]
public sealed class GiveReasonTests
{
    [Fact]
    public async Task The_head_is_asked_says_why_and_the_miss_stays_on_record_when_it_was_met_late()
    {
        // Due on Friday 27 November; finished on Wednesday 2 December, three working days late.
        await using var office = await Open("2026-12-01");
        var id = await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Assert.Contains(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t is { What: "说明逾期原因", Link: "/deadlines?state=unexplained" });
        Assert.Contains(Must(await office.Get<TodayBoard>().Of(office.Coordinator)).Tasks, t => t.What == "督促说明逾期原因");
        Assert.DoesNotContain(Must(await office.Get<TodayBoard>().Of(office.Staff)).Tasks, t => t.Article == 25);

        Must(await office.Get<GiveReason>().Run(office.Head, id, DeadlineKind.检查报告, null, " 取证材料补充 "));
        Assert.DoesNotContain(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.Article == 25);
        office.GoTo("2026-12-02");
        Must(await office.Get<FinishReport>().Run(office.Head, id, await office.Version(id), InspectionSteps.Whole, office.Today));

        office.GoTo("2026-12-10");
        var missed = Assert.Single(Must(await office.Get<ReasonBoard>().Of(office.Leader, id)).Missed);
        Assert.Equal((DueState.逾期完成, 3, "取证材料补充", 2, "科长甲"), (missed.Due.State, missed.Due.DaysLate, missed.Reason!.Reason, missed.Reason.DaysLate, missed.Reason.GivenBy));
        var row = Assert.Single(Must(await office.Get<DeadlineBoard>().All(office.Coordinator, new DeadlineFilter("missed"))));
        Assert.Equal((DeadlineKind.检查报告, "取证材料补充"), (row.Due.Kind, row.Reason!.Reason));
    }

    [Fact]
    public async Task A_reason_may_be_amended_by_whoever_read_the_last_one_and_the_trail_keeps_both()
    {
        await using var office = await Open("2026-12-01");
        var id = await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        Must(await office.Get<GiveReason>().Run(office.Head, id, DeadlineKind.检查报告, null, "人手不足"));
        Assert.Contains("刚被他人修改过", Refused(await office.Get<GiveReason>().Run(office.Head, id, DeadlineKind.检查报告, null, "另一个")));
        Must(await office.Get<GiveReason>().Run(office.Coordinator, id, DeadlineKind.检查报告, 0, "人手不足，已调整"));
        await using var db = await office.Db();
        var trail = await db.Trail.Where(t => t.Subject == nameof(MissReason)).OrderBy(t => t.Id).ToListAsync();
        Assert.Equal(2, trail.Count);
        Assert.Contains("人手不足", trail[1].Before);
        Assert.Contains("已调整", trail[1].After);
    }

    [Fact]
    public async Task Nobody_explains_what_was_not_missed_what_is_not_theirs_or_with_nothing()
    {
        await using var office = await Open("2026-11-27");
        var id = await Dossiers.EndedOn(office, new DateOnly(2026, 11, 20));
        var give = office.Get<GiveReason>();
        Assert.Contains("没有逾期", Refused(await give.Run(office.Head, id, DeadlineKind.检查报告, null, "早说")));
        office.GoTo("2026-11-28");
        Assert.Contains("还没有开始", Refused(await give.Run(office.Head, id, DeadlineKind.结果反馈, null, "早说")));
        Assert.Contains("请写明逾期原因", Refused(await give.Run(office.Head, id, DeadlineKind.检查报告, null, "  ")));
        Assert.Contains("不超过 500 字", Refused(await give.Run(office.Head, id, DeadlineKind.检查报告, null, new string('长', 501))));
        Assert.Contains("只能办理本科室", Refused(await give.Run(office.OtherHead, id, DeadlineKind.检查报告, null, "别科")));
        Assert.Contains("由科室负责人", Refused(await give.Run(office.Staff, id, DeadlineKind.检查报告, null, "科员")));
        Assert.Contains("由科室负责人", Refused(await give.Run(office.Leader, id, DeadlineKind.检查报告, null, "领导")));
    }
}
