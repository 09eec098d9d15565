using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Excel;
using Portal.Features.Categories;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(11)]
public sealed class ImportEnterprisesTests
{
    [Fact]
    public async Task The_sample_roster_is_imported_once_and_a_second_time_changes_nothing()
    {
        await using var office = await Open();
        var preview = await office.PreviewEnterprises(RosterSteps.FileOf(RosterSteps.Enterprises));
        Assert.Equal((13, 0, 0), (preview.View.Count(ImportKind.新增), preview.View.Count(ImportKind.有变化), preview.View.Count(ImportKind.无变化)));
        Assert.Equal((12, 13), (preview.View.Bad.Count, preview.View.SkippedCount));
        Assert.StartsWith("C10：", Assert.Single(preview.View.Bad, b => b.Row == 10).Reasons[0]);
        var import = office.Get<ImportEnterprises>();
        Assert.Equal(new ImportCounts(13, 0, 0), Must(await import.Run(office.Staff, preview.Reading)));
        Assert.Equal(new ImportCounts(0, 0, 13), Must(await import.Run(office.OtherStaff, preview.Reading)));
        var again = await office.PreviewEnterprises(RosterSteps.FileOf(RosterSteps.Enterprises));
        Assert.Equal(13, again.View.Count(ImportKind.无变化));
        await using var db = await office.Db();
        Assert.Equal((13, 13), (await db.Enterprises.CountAsync(), await db.Trail.CountAsync(t => t.Verb == "导入检查企业名录" && t.Subject == "Enterprise")));
        // A word that the office's list lacked is at its end now, so that plans can choose it.
        Assert.Empty((await db.Enterprises.ToListAsync()).SelectMany(e => e.Categories).Except(await db.Categories.Select(c => c.Name).ToListAsync()));
    }

    [Fact]
    public async Task Two_people_confirming_the_same_file_at_once_enter_every_row_once()
    {
        await using var office = await Open();
        var reading = (await office.PreviewEnterprises(RosterSteps.FileOf(RosterSteps.Enterprises))).Reading;
        var counts = await Task.WhenAll(office.Get<ImportEnterprises>().Run(office.Staff, reading), office.Get<ImportEnterprises>().Run(office.OtherHead, reading));
        Assert.Equal([new(0, 0, 13), new(13, 0, 0)], counts.Select(Must).OrderBy(c => c.Entered));
    }

    [Fact]
    public async Task A_known_enterprise_is_amended_field_by_field_and_what_the_file_does_not_state_stays()
    {
        await using var office = await Open();
        await office.ImportEnterprises();
        await using var db = await office.Db();
        var known = await db.Enterprises.AsNoTracking().SingleAsync(e => e.Name == "漯河市甲子示例置业有限公司");
        var exemption = new Exemption(ExemptionGround.因违法受过处罚, "处罚决定", office.Today, null);
        Must(await office.Get<AmendEnterprise>().Run(office.Head, known.Id, known.Version, known.Facts() with
        {
            Address = "改过的地址",
            District = "源汇区",
            Standing = Standing.守信,
            State = ExistenceState.停业,
            Exemptions = [exemption],
        }));
        var preview = await office.PreviewEnterprises(RosterSteps.FileOf(RosterSteps.Enterprises));
        var changed = Assert.Single(preview.View.Good, r => r.Kind == ImportKind.有变化);
        Assert.Equal([new("注册地址", "改过的地址", "漯河市源汇区某路1号")], changed.Changes);
        Assert.Equal(new ImportCounts(0, 1, 12), Must(await office.Get<ImportEnterprises>().Run(office.Staff, preview.Reading)));
        var now = await db.Enterprises.AsNoTracking().SingleAsync(e => e.Id == known.Id);
        Assert.Equal(("漯河市源汇区某路1号", "源汇区", Standing.守信, ExistenceState.停业), (now.Address, now.District, now.Standing, now.State));
        Assert.Equal([exemption], now.Exemptions);
    }

    [Fact]
    public async Task The_export_comes_back_as_all_unchanged()
    {
        await using var office = await Open();
        await office.ImportEnterprises();
        Must(await office.Get<AddCategory>().Run(office.Coordinator, "使用单位（物业、商场）"));
        await office.Enter(RosterSteps.Enterprise(7) with
        {
            Code = "91411100MA00000079",
            CodeReason = "执照即为此代码",
            Name = " 漯河市  全项（示例） 公司 ",
            Categories = ["建设单位、施工单位", "使用单位（物业、商场）"],
            Address = "人民路　1 号",
            Note = " 第一行\r\n第二行 ",
            WorksCount = 3,
            WorksArea = 1200.50m,
            EnteredOn = new DateOnly(2025, 3, 1),
            State = ExistenceState.停业,
            Standing = Standing.守信,
            Exemptions = [new(ExemptionGround.经营异常名录, "文号", office.Today, null)],
        });
        var exported = Must(await office.Get<EnterpriseBoard>().Export(office.Leader, new()));
        var preview = await office.PreviewEnterprises(RosterSteps.Exported([.. exported]));
        Assert.Empty(preview.View.Bad);
        Assert.Empty(preview.View.Good.Where(r => r.Kind != ImportKind.无变化).SelectMany(r => r.Changes));
        Assert.Equal(14, preview.View.Count(ImportKind.无变化));
    }

    [Fact]
    public async Task One_off_the_roster_is_updated_and_stays_off_it()
    {
        await using var office = await Open();
        var id = await office.Enter(RosterSteps.Enterprise());
        Must(await office.Get<RetireEnterprise>().Run(office.Staff, id, 0, "迁出"));
        var preview = await office.PreviewEnterprises(RosterSteps.Exported(RosterSteps.Enterprise() with { Phone = "0395-1" }));
        Assert.Contains("不会恢复", Assert.Single(Assert.Single(preview.View.Good).Warnings));
        Must(await office.Get<ImportEnterprises>().Run(office.Staff, preview.Reading));
        var entry = Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, id));
        Assert.Equal(("0395-1", office.Today), (entry.Facts.Phone, entry.RetiredOn));
    }

    [Fact]
    public async Task Files_that_are_no_roster_are_refused_in_words_and_the_roster_is_as_it_was()
    {
        await using var office = await Open();
        await office.ImportEnterprises();
        var board = office.Get<EnterpriseImportBoard>();
        Assert.Contains("没有找到检查企业名录", Refused(await board.Preview(office.Staff, RosterSteps.FileOf(RosterSteps.Inspectors))));
        Assert.NotEmpty(Refused(await board.Preview(office.Staff, Encoding.UTF8.GetBytes("单位名称,统一社会信用代码\n甲,乙\n"))));
        Assert.NotEmpty(Refused(await board.Preview(office.Staff, [])));
        Assert.Equal(13, Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Total);
    }

    [Fact]
    public async Task Leadership_and_administrator_import_nothing()
    {
        await using var office = await Open();
        var file = RosterSteps.FileOf(RosterSteps.Enterprises);
        var reading = (await office.PreviewEnterprises(file)).Reading;
        foreach (var who in new[] { office.Leader, office.Administrator })
        {
            Assert.Contains("“导入检查企业名录”由", Refused(await office.Get<EnterpriseImportBoard>().Preview(who, file)));
            Assert.Contains("“导入检查企业名录”由", Refused(await office.Get<ImportEnterprises>().Run(who, reading)));
        }
        Assert.Equal(0, Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Total);
    }

    [Fact]
    public async Task The_bad_rows_come_as_a_workbook_that_gives_the_same_faults_again()
    {
        await using var office = await Open();
        var preview = await office.PreviewEnterprises(RosterSteps.Exported(RosterSteps.Enterprise() with { Code = "91411100MA00000010" }));
        var sheet = Assert.Single(Must(WorkbookReader.Read(preview.View.BadFile)));
        Assert.Contains(sheet.Row(2), cell => cell.Text.Contains("校验码不符"));
        var again = await office.PreviewEnterprises(preview.View.BadFile);
        Assert.Contains("校验码不符", Assert.Single(again.View.Bad).Reasons[0]);
    }
}
