using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Features.Imports;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Imports;

[Article(8)]
public sealed class ImportCheckItemsTests
{
    private const RosterKind Roster = RosterKind.随机抽查事项清单;
    private static readonly byte[] Sample = RosterSteps.FileOf(RosterSteps.CheckItems);

    [Fact]
    public async Task The_sample_list_is_imported_into_one_s_own_section_and_a_second_time_changes_nothing()
    {
        await using var office = await Open();
        Assert.Equal((11, 0, 0), Written(await office.ImportCheckItems()));
        await using var db = await office.Db();
        var before = await db.CheckItems.AsNoTracking().OrderBy(i => i.Id).ToListAsync();
        Assert.Equal([$"{office.Own:00}-001", $"{office.Own:00}-002"], before.Take(2).Select(i => i.Code));
        Assert.All(before, i => Assert.Equal((office.Own, 1), (i.SectionId, i.Edition)));
        var told = await db.Trail.CountAsync(t => t.Subject == "CheckItem");
        Assert.Equal((0, 0, 11), Written(await office.ImportCheckItems()));
        Assert.Equal(told, await db.Trail.CountAsync(t => t.Subject == "CheckItem"));
        Assert.Equal(before.Select(i => i.Facts()), (await db.CheckItems.AsNoTracking().OrderBy(i => i.Id).ToListAsync()).Select(i => i.Facts()));
    }

    [Fact]
    public async Task A_changed_item_is_shown_and_revised_with_the_reason()
    {
        await using var office = await Open();
        await office.ImportCheckItems();
        var exported = Must(await office.Get<CheckItemBoard>().Export(office.Leader, new()));
        var changed = exported[0] with { Facts = exported[0].Facts with { Name = "对人防工程维护的监督检查", FrequencyText = "20%" } };
        var id = await office.Upload(Roster, RosterSteps.Exported([changed, .. exported[1..]]), office.Staff);
        var row = Assert.Single(await office.Rows(id, ImportKind.变更));
        Assert.Equal([new("抽查事项", "对人防工程维护管理的监督检查", "对人防工程维护的监督检查"), new("抽查比例和频次", "10%", "20%")], row.Changes);
        Assert.Contains("请写明修订原因", Refused(await office.Confirm(id, office.Staff, " ")));
        Assert.Equal((0, 1, 10), Written(Must(await office.Confirm(id, office.Staff, "省办法修订"))));
        var entry = Must(await office.Get<CheckItemBoard>().Entry(office.Leader, 1));
        Assert.Contains(new FieldChange("修订原因", "", "第 2 版：省办法修订"), entry.Trail[0].Changes);
    }

    [Fact]
    public async Task The_export_comes_back_as_all_unchanged()
    {
        await using var office = await Open();
        await office.ImportCheckItems();
        await office.Enter(RosterSteps.CheckItem(office.Other));
        var exported = Must(await office.Get<CheckItemBoard>().Export(office.Leader, new()));
        var id = await office.Upload(Roster, RosterSteps.Exported([.. exported]), office.Coordinator);
        Assert.Equal(new ImportCounts(0, 0, 12, Skipped: 1), (await office.Import(id)).Counts);
    }

    [Fact]
    public async Task The_coordinator_chooses_the_section_and_others_have_only_their_own()
    {
        await using var office = await Open();
        await office.Bring(Roster, Sample, office.Coordinator, office.Other);
        Assert.Equal(11, Must(await office.Get<CheckItemBoard>().List(office.Leader, new(Section: office.Other), 1)).Total);
        Assert.Contains("只能办理本科室", Refused(await office.Get<StartImport>().Run(office.Staff, Roster, "事项.xlsx", Sample, office.Other)));
    }

    [Fact]
    public async Task A_section_column_decides_and_one_that_is_not_of_the_office_is_an_error()
    {
        await using var office = await Open();
        var facts = RosterSteps.CheckItem(0);
        var file = RosterSteps.Exported(
            new CheckItemEntry(facts with { Code = "1", Name = "甲事项检查" }, "指挥通信科"), new CheckItemEntry(facts with { Code = "2", Name = "乙事项检查" }, "法规宣传科"),
            new CheckItemEntry(facts with { Code = "3", Name = "丙事项检查" }, "不存在的科"), new CheckItemEntry(facts with { Code = "4", Name = "甲事项检查" }, ""));
        var id = await office.Upload(Roster, file, office.Staff);
        Assert.Equal("甲事项检查", Assert.Single(await office.Rows(id, ImportKind.新增)).Name);
        Assert.Collection(
            await office.Rows(id, ImportKind.有错),
            r => Assert.Contains("只能办理本科室", r.Problems[0].Message),
            r => Assert.Contains("没有名为“不存在的科”的科室", r.Problems[0].Message),
            r => Assert.Contains("与第 2 行是同一科室的同一事项", r.Problems[0].Message));
    }

    [Fact]
    public async Task An_item_out_of_use_is_told_and_not_brought_back()
    {
        await using var office = await Open();
        await office.ImportCheckItems();
        Must(await office.Get<RetireCheckItem>().Run(office.Staff, 1, 0, "依据废止"));
        var id = await office.Upload(Roster, Sample, office.Staff);
        Assert.Contains("已于 2026-11-23 停用，导入只更新内容", Assert.Single((await office.Rows(id, ImportKind.无变化))[0].Warnings));
        Assert.NotNull(Must(await office.Get<CheckItemBoard>().Entry(office.Staff, 1)).RetiredOn);
    }

    private static (int, int, int) Written(ImportCounts counts) => (counts.Entered, counts.Amended, counts.Unchanged);
}
