using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(18, 19, 21)]
public sealed class CorrectDateTests
{
    [Fact]
    public async Task A_corrected_receipt_moves_the_deadline_and_the_trail_has_both_dates()
    {
        await using var office = await Open();
        var id = await office.Published(received: "2026-11-20");
        var board = office.Get<DossierBoard>();
        Assert.Equal("2026-12-04", Must(await board.Dossier(office.Head, id)).Due(DeadlineKind.意见建议)?.Deadline.Due.ToString());
        Must(await office.Get<CorrectDate>().Run(office.Head, id, await office.Version(id), CorrectableDate.送达日期, Day("2026-11-23"), "回证上为23日"));
        Assert.Equal("2026-12-07", Must(await board.Dossier(office.Head, id)).Due(DeadlineKind.意见建议)?.Deadline.Due.ToString());
        await using var db = await office.Db();
        var entry = await db.Trail.SingleAsync(t => t.Verb == "更正日期");
        Assert.Contains("2026-11-20", entry.Before);
        Assert.Contains("2026-11-23", entry.After);
        Assert.Contains("回证上为23日", entry.After);
    }

    [Fact]
    public async Task A_corrected_end_can_make_a_finished_report_late()
    {
        await using var office = await Open();
        var id = await office.Recorded("2026-11-09");
        Must(await office.Get<SettleItem>().Run(office.Staff, id, (await office.Dossier(id)).Items[0], Finding.未发现问题, "", Day("2026-11-16")));
        Must(await office.Get<EndInspection>().Run(office.Staff, id, await office.Version(id), Day("2026-11-16")));
        Must(await office.Get<FinishReport>().Run(office.Head, id, await office.Version(id), Whole, Day("2026-11-18")));
        Must(await office.Get<CorrectDate>().Run(office.Coordinator, id, await office.Version(id), CorrectableDate.检查结束日期, Day("2026-11-09"), "现场记录为9日"));
        var report = Must(await office.Get<DossierBoard>().Dossier(office.Head, id)).Due(DeadlineKind.检查报告)!;
        Assert.Equal((DueState.逾期完成, 2, "逾期 2 个工作日完成"), (report.State, report.DaysLate, report.Words));
    }

    [Fact]
    public async Task Correcting_is_for_the_head_of_the_section()
    {
        await using var office = await Open();
        var id = await office.Ended();
        var correct = office.Get<CorrectDate>();
        Assert.Contains("由科室负责人、工程管理科办理", Refused(await correct.Run(office.Staff, id, await office.Version(id), CorrectableDate.检查结束日期, Day("2026-11-17"), "有误")));
        Assert.Contains("第7条", Refused(await correct.Run(office.OtherHead, id, await office.Version(id), CorrectableDate.检查结束日期, Day("2026-11-17"), "有误")));
        Assert.Contains("早于现场记录的确认日期", Refused(await correct.Run(office.Head, id, await office.Version(id), CorrectableDate.检查结束日期, Day("2026-11-13"), "有误")));
        Assert.Contains("刚被他人修改", Refused(await correct.Run(office.Head, id, 0, CorrectableDate.检查结束日期, Day("2026-11-17"), "有误")));
    }
}
