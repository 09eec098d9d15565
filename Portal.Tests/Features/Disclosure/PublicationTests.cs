using System.Text;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Features.Disclosure;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Disclosure;

[Article(6, 8, 10, 14, 19, 22)]
public sealed class PublicationTests
{
    private static readonly PublicPlace Site = new("门户网站", "https://example.invalid/1", new DateOnly(2026, 11, 23));

    [Fact]
    public async Task What_was_published_is_out_of_date_once_it_changes()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.CheckItem(office.Own));
        var row = await Row(office, "items");
        Assert.Equal(PublicState.待公开, row.State);
        Must(await office.Get<RecordPublication>().Run(office.Coordinator, PublicKind.事项清单, "items", row.Hash, Site, null));
        Assert.Equal(PublicState.已公开, (await Row(office, "items")).State);
        await office.Enter(RosterSteps.CheckItem(office.Own, 2));
        var changed = await Row(office, "items");
        Assert.Equal(PublicState.内容有变, changed.State);
        Assert.Contains("被他人修改过", Refused(await office.Get<RecordPublication>().Run(office.Coordinator, PublicKind.事项清单, "items", row.Hash, Site, null)));
        Must(await office.Get<RecordPublication>().Run(office.Coordinator, PublicKind.事项清单, "items", changed.Hash, Site, Pdf("截图.pdf")));
        var published = await Row(office, "items");
        Assert.Equal((PublicState.已公开, "截图.pdf", 2), (published.State, published.Copies[0].FileName, published.Copies.Count));
        // What nobody may see does not make it another list.
        await using var db = await office.Db();
        var item = db.CheckItems.First();
        Must(item.Revise(item.Facts() with { Note = "内部备注" }, "补充备注"));
        Assert.Equal(2, item.Edition);
    }

    [Fact]
    public async Task The_very_file_is_kept()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Inspector(1, office.Own));
        var row = await Row(office, "inspectors");
        Must(await office.Get<RecordPublication>().Run(office.Coordinator, PublicKind.人员名录, "inspectors", row.Hash, Site, null));
        var copy = (await Row(office, "inspectors")).Copies.Single();
        var file = Must(await office.Get<PublicationBoard>().Copy(office.Leader, copy.Id));
        var page = await File.ReadAllTextAsync(Path.Combine(office.Get<DataFolder>().Attachments, file.Sha256));
        Assert.Contains("检查员1", page);
        Assert.Equal(Encoding.UTF8.GetByteCount(page), copy.Length);
        Assert.Contains("没有找到", Refused(await office.Get<PublicationBoard>().Copy(office.Leader, 99)));
    }

    [Fact]
    public async Task It_is_never_published_tomorrow_nor_nowhere_nor_by_another_section()
    {
        await using var office = await Open("2026-03-02");
        await office.EnterRosters();
        await office.AcceptedLine();
        var row = Must(await office.Get<PublicationBoard>().Page(office.Leader, new(PublicKind.年度计划), 1)).Rows.Rows.Single();
        var record = office.Get<RecordPublication>();
        async Task<string> Why(Portal.Identity.Who who, PublicPlace place) => Refused(await record.Run(who, row.Entry.Kind, row.Entry.Key, row.Hash, place, null));
        Assert.Contains("晚于今天", await Why(office.Head, Site));
        var today = Site with { On = office.Today };
        Assert.Contains("哪个平台", await Why(office.Head, today with { Platform = " " }));
        Assert.Contains("网址、编号", await Why(office.Head, today with { Reference = "" }));
        Assert.Contains("只能办理本科室", await Why(office.OtherHead, today));
        Assert.Contains("您的角色是领导", await Why(office.Leader, today));
        Must(await record.Run(office.Staff, row.Entry.Kind, row.Entry.Key, row.Hash, today, null));
        await office.Enter(RosterSteps.Inspector(30, office.Own));
        Assert.Contains("由工程管理科公开", Refused(await record.Run(office.Head, PublicKind.人员名录, "inspectors", (await Row(office, "inspectors")).Hash, today, null)));
    }

    [Fact]
    public async Task Results_and_handlings_follow_their_dossiers()
    {
        await using var office = await Open();
        var id = await office.Reported(finding: Finding.发现问题待后续处理);
        Must(await office.Get<RecordHandling>().Run(office.Head, id, await office.Version(id), "未维护", HandlingDecision.责令改正, "文号1", Day("2026-11-20"), "", null));
        var result = await Row(office, $"result/{id}");
        Assert.Equal((PublicState.待公开, "还剩 17 个工作日"), (result.State, result.Entry.Due?.Words));
        Assert.Equal(PublicState.待公开, (await Row(office, $"handling/{id}/0")).State);
        Assert.Contains("由其自身的环节登记", Refused(await office.Get<RecordPublication>().Run(office.Head, PublicKind.检查结果, $"result/{id}", result.Hash, Site, null)));
        Must(await office.Get<PublishResult>().Run(office.Staff, id, await office.Version(id), new Publication(Publication.Platforms[0], "公示1"), Day("2026-11-20"), null));
        Assert.Equal(PublicState.已公开, (await Row(office, $"result/{id}")).State);
    }

    [Fact]
    public async Task The_register_is_filtered_and_counts_each_state()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.CheckItem(office.Own, 9));
        await office.Reported(number: 1);
        await office.Published(number: 2);
        var board = office.Get<PublicationBoard>();
        var all = Must(await board.Page(office.Leader, new(), 1));
        Assert.Equal((2, 1), (all.Counts[PublicState.待公开], all.Counts[PublicState.已公开]));
        Assert.Equal(2, Must(await board.Page(office.Leader, PublicationFilter.Of("检查结果", null, office.Own, 2026, null), 1)).Rows.Total);
        Assert.Equal("检2026-002 漯河示例2号建设有限公司", Must(await board.Page(office.Leader, PublicationFilter.Of(null, "已公开", null, null, "2号"), 1)).Rows.Rows.Single().Entry.Title);
        Assert.Equal(0, Must(await board.Page(office.Leader, PublicationFilter.Of("检查结果", "nonsense", office.Other, null, null), 1)).Rows.Total);
    }

    private static async Task<PublicationRow> Row(TestOffice office, string key) =>
        Must(await office.Get<PublicationBoard>().Page(office.Leader, new(), 1, key)).Chosen ?? throw new InvalidOperationException($"No row {key}.");
}
