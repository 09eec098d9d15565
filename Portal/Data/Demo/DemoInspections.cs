using Microsoft.EntityFrameworkCore;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;
using Portal.Identity;

namespace Portal.Data.Demo;

/// <summary>演示检查: carries one inspection through its steps, each on the day on which the clock stands.</summary>
internal sealed class DemoInspections(IServiceProvider services, Who staff, Who head)
{
    private const string Problem = "口部防护密闭门锈蚀，未按规定开展年度维护。";

    public async Task Visit(int id, DateOnly on) => (await Get<RecordVisit>().Run(staff, id, await Version(id), on)).Must();

    /// <summary>The checklist answered and the record signed on paper by the whole team.</summary>
    public async Task Record(int id, DateOnly on, Finding finding)
    {
        var inspection = await Load(id);
        foreach (var points in inspection.Points.GroupBy(p => p.ItemId))
        {
            var answers = points.Select((p, n) => p with { Checked = true, Problem = n == 0 && finding != Finding.未发现问题, Found = n == 0 && finding != Finding.未发现问题 ? Problem : "" }).ToList();
            (await Get<AnswerChecklist>().Run(staff, id, points.Key, [.. points], answers)).Must();
        }
        using var scan = new MemoryStream(DemoScan.Pdf);
        (await Get<ConfirmOnPaper>().Run(staff, id, await Version(id), [.. inspection.Members.Select(m => m.InspectorId)], on, new Upload("现场检查记录（演示）.pdf", scan))).Must();
    }

    public async Task Settle(int id, DateOnly on, Finding finding)
    {
        foreach (var item in (await Load(id)).Items)
            (await Get<SettleItem>().Run(staff, id, item, finding, finding == Finding.未发现问题 ? "" : Problem, on)).Must();
    }

    public async Task End(int id, DateOnly on) => (await Get<EndInspection>().Run(staff, id, await Version(id), on)).Must();

    public async Task Report(int id, DateOnly on)
    {
        var inspection = await Load(id);
        var bad = inspection.Items.Any(i => i.Finding != Finding.未发现问题);
        var report = new Report(
            $"{inspection.VisitOn:yyyy年M月d日}至{inspection.EndedOn:yyyy年M月d日}",
            string.Join("、", inspection.Items.Select(i => i.ItemName)),
            bad ? Problem : "未发现问题。",
            bad ? "基本履行维护管理责任，存在一般问题。" : "人防工程管理制度健全，维护管理到位。",
            bad ? "责令三十日内完成维护并报送整改情况。" : "继续保持，按期开展维护。");
        (await Get<FinishReport>().Run(head, id, inspection.Version, report, on)).Must();
    }

    public async Task Send(int id, DateOnly on, FeedbackMethod method) => (await Get<SendFeedback>().Run(
        staff, id, await Version(id), new Feedback(method, on, method == FeedbackMethod.直接送达 ? $"漯防送〔{on.Year}〕{id} 号" : $"EMS100{id:0000}CN"))).Must();

    public async Task Receive(int id, DateOnly on) => (await Get<ReceiveFeedback>().Run(staff, id, await Version(id), on)).Must();

    public async Task Publish(int id, DateOnly on) => (await Get<PublishResult>().Run(
        staff, id, await Version(id), new Publication(Publication.Platforms[id % 2], $"公示 {on:yyyyMMdd}-{id}"), on, null)).Must();

    public async Task GiveOpinion(int id, DateOnly on) => (await Get<GiveOpinion>().Run(
        staff, id, await Version(id), new Opinion("对检查结果无异议，已安排维护保养。", "单位负责人"), on)).Must();

    public async Task Handle(int id, DateOnly on) => (await Get<RecordHandling>().Run(
        head, id, await Version(id), "未按规定维护人防工程", HandlingDecision.责令改正, $"漯防责改〔{on.Year}〕{id} 号", on, "漯河市国防动员办公室网站", on)).Must();

    public async Task Cancel(int id) => (await Get<CancelInspection>().Run(head, id, await Version(id), "该单位正在破产清算，经研究取消本次检查。")).Must();

    private async Task<int> Version(int id) => (await Load(id)).Version;

    private async Task<Inspection> Load(int id)
    {
        await using var db = await Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Inspections.AsNoTracking().SingleAsync(i => i.Id == id);
    }

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();
}
