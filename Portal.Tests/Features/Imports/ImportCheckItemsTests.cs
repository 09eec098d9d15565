using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(8)]
public sealed class ImportCheckItemsTests
{
    private static readonly byte[] Sample = RosterSteps.FileOf(RosterSteps.CheckItems);

    [Fact]
    public async Task The_sample_list_is_imported_into_one_s_own_section_and_a_second_time_changes_nothing()
    {
        await using var office = await Open();
        Assert.Equal(new ImportCounts(11, 0, 0), await office.ImportCheckItems());
        await using var db = await office.Db();
        var before = await db.CheckItems.AsNoTracking().OrderBy(i => i.Id).ToListAsync();
        Assert.Equal([$"{office.Own:00}-001", $"{office.Own:00}-002"], before.Take(2).Select(i => i.Code));
        Assert.All(before, i => Assert.Equal((office.Own, 1), (i.SectionId, i.Edition)));
        var told = await db.Trail.CountAsync();
        Assert.Equal(new ImportCounts(0, 0, 11), await office.ImportCheckItems());
        Assert.Equal(told, await db.Trail.CountAsync());
        Assert.Equal(before.Select(i => i.Facts()), (await db.CheckItems.AsNoTracking().OrderBy(i => i.Id).ToListAsync()).Select(i => i.Facts()));
    }

    [Fact]
    public async Task Two_who_press_at_once_enter_every_item_once()
    {
        await using var office = await Open();
        var reading = (await office.PreviewCheckItems(Sample)).Reading;
        var import = office.Get<ImportCheckItems>();
        var counts = (await Task.WhenAll(import.Run(office.Staff, reading, null, ""), import.Run(office.Head, reading, null, ""))).Select(Must).ToList();
        Assert.Equal((11, 11), (counts.Sum(c => c.Entered), counts.Sum(c => c.Unchanged)));
    }

    [Fact]
    public async Task A_changed_item_is_shown_and_revised_with_the_reason()
    {
        await using var office = await Open();
        await office.ImportCheckItems();
        var exported = Must(await office.Get<CheckItemBoard>().Export(office.Leader, new()));
        var changed = exported[0] with { Facts = exported[0].Facts with { Name = "对人防工程维护的监督检查", FrequencyText = "20%" } };
        var preview = await office.PreviewCheckItems(RosterSteps.Exported([changed, .. exported[1..]]));
        var row = Assert.Single(preview.View.Good, r => r.Kind == ImportKind.有变化);
        Assert.Equal([new("抽查事项", "对人防工程维护管理的监督检查", "对人防工程维护的监督检查"), new("抽查比例和频次", "10%", "20%")], row.Changes);
        var import = office.Get<ImportCheckItems>();
        Assert.Contains("请写明修订原因", Refused(await import.Run(office.Staff, preview.Reading, null, " ")));
        Assert.Equal(new ImportCounts(0, 1, 10), Must(await import.Run(office.Staff, preview.Reading, null, "省办法修订")));
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
        var preview = await office.PreviewCheckItems(RosterSteps.Exported([.. exported]), office.Coordinator);
        Assert.Empty(preview.View.Bad);
        Assert.Equal(12, preview.View.Count(ImportKind.无变化));
    }

    [Fact]
    public async Task The_coordinator_chooses_the_section_and_others_have_only_their_own()
    {
        await using var office = await Open();
        var import = office.Get<ImportCheckItems>();
        var chosen = await office.PreviewCheckItems(Sample, office.Coordinator, office.Other);
        Must(await import.Run(office.Coordinator, chosen.Reading, office.Other, ""));
        Assert.Equal(11, Must(await office.Get<CheckItemBoard>().List(office.Leader, new(Section: office.Other), 1)).Total);
        var foreign = await office.PreviewCheckItems(Sample, office.Staff, office.Other);
        Assert.Equal((0, 15), (foreign.View.Good.Count, foreign.View.Bad.Count));
        Assert.Equal(new ImportCounts(0, 0, 0), Must(await import.Run(office.Staff, foreign.Reading, office.Other, "")));
    }

    [Fact]
    public async Task A_section_column_decides_and_one_that_is_not_of_the_office_is_an_error()
    {
        await using var office = await Open();
        var facts = RosterSteps.CheckItem(0);
        var file = RosterSteps.Exported(
            new CheckItemEntry(facts with { Code = "1", Name = "甲事项检查" }, "指挥通信科"), new CheckItemEntry(facts with { Code = "2", Name = "乙事项检查" }, "法规宣传科"),
            new CheckItemEntry(facts with { Code = "3", Name = "丙事项检查" }, "不存在的科"), new CheckItemEntry(facts with { Code = "4", Name = "甲事项检查" }, ""));
        var view = (await office.PreviewCheckItems(file)).View;
        Assert.Equal("甲事项检查", Assert.Single(view.Good).Name);
        Assert.Equal([(3, "只能办理本科室"), (4, "没有名为“不存在的科”的科室"), (5, "与第 2 行是同一科室的同一事项")],
            view.Bad.Zip(["只能办理本科室", "没有名为“不存在的科”的科室", "与第 2 行是同一科室的同一事项"]).Select(p => (p.First.Row, p.First.Reasons[0].Contains(p.Second) ? p.Second : p.First.Reasons[0])));
    }

    [Fact]
    public async Task An_item_out_of_use_is_told_and_not_brought_back()
    {
        await using var office = await Open();
        await office.ImportCheckItems();
        Must(await office.Get<RetireCheckItem>().Run(office.Staff, 1, 0, "依据废止"));
        var row = (await office.PreviewCheckItems(Sample)).View.Good[0];
        Assert.Contains("已于 2026-11-23 停用，导入只更新内容", Assert.Single(row.Warnings));
        Assert.Equal(new ImportCounts(0, 0, 11), await office.ImportCheckItems());
        Assert.NotNull(Must(await office.Get<CheckItemBoard>().Entry(office.Staff, 1)).RetiredOn);
    }

    [Fact]
    public async Task The_wrong_file_and_the_wrong_role_are_refused()
    {
        await using var office = await Open();
        var board = office.Get<CheckItemImportBoard>();
        Assert.Contains("没有找到随机抽查事项清单", Refused(await board.Preview(office.Staff, RosterSteps.FileOf(RosterSteps.Inspectors), null)));
        Assert.Contains("您的角色是领导", Refused(await board.Preview(office.Leader, Sample, office.Own)));
        var reading = (await office.PreviewCheckItems(Sample)).Reading;
        Assert.Contains("您的角色是系统管理员", Refused(await office.Get<ImportCheckItems>().Run(office.Administrator, reading, office.Own, "")));
    }

    [Fact]
    public async Task Bad_rows_are_handed_back_with_the_reason()
    {
        await using var office = await Open();
        var view = (await office.PreviewCheckItems(Sample)).View;
        Assert.Equal([15, 16, 17, 18], view.Bad.Select(b => b.Row));
        var sheet = Assert.Single(Must(WorkbookReader.Read(view.BadFile)));
        Assert.Contains(sheet.Row(3), cell => cell.Text.Contains("不超过 100%"));
    }
}
