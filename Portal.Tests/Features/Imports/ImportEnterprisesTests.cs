using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Categories;
using Portal.Features.Imports;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Imports;

[Article(11)]
public sealed class ImportEnterprisesTests
{
    private const RosterKind Roster = RosterKind.检查企业名录;
    private static readonly byte[] Sample = RosterSteps.FileOf(RosterSteps.Enterprises);

    [Fact]
    public async Task The_sample_roster_is_imported_once_and_a_second_time_changes_nothing()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, Sample, office.Staff);
        var run = await office.Import(id);
        Assert.Equal((ImportState.待确认, new ImportCounts(13, 0, 0, 12, 13)), (run.State, run.Counts));
        var bad = Assert.Single(await office.Rows(id, ImportKind.有错), r => r.Row == 10);
        Assert.Equal(("C10", false), (bad.Problems[0].Cell, bad.Name.Length == 0));
        Assert.Equal(0, Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Total);
        Assert.Equal(new ImportCounts(13, 0, 0, 12, 13), Must(await office.Confirm(id, office.Staff)));
        Assert.Contains("不能确认", Refused(await office.Confirm(id, office.Staff)));
        var again = await office.Upload(Roster, Sample, office.OtherStaff);
        Assert.Equal((0, 0, 13), Written((await office.Import(again)).Counts!));
        await using var db = await office.Db();
        Assert.Equal((13, 13), (await db.Enterprises.CountAsync(), await db.Trail.CountAsync(t => t.Verb == "导入名录" && t.Subject == "Enterprise")));
        // A word that the office's list lacked is at its end now, so that plans can choose it.
        Assert.Empty((await db.Enterprises.ToListAsync()).SelectMany(e => e.Categories).Except(await db.Categories.Select(c => c.Name).ToListAsync()));
    }

    [Fact]
    public async Task What_an_import_writes_and_its_trail_are_what_the_form_writes()
    {
        await using var office = await Open();
        var facts = RosterSteps.Enterprise() with { Note = "第一行\n第二行", WorksCount = 3, WorksArea = 1200.5m, EnteredOn = new DateOnly(2025, 3, 1), State = ExistenceState.停业, Standing = Standing.守信 };
        await office.Enter(facts);
        await office.Bring(Roster, RosterSteps.Exported(facts with { Code = RosterSteps.CodeOf(2) }), office.Staff);
        Must(await office.Get<AmendEnterprise>().Run(office.Staff, 1, 0, facts with { Phone = "0395-1", Standing = Standing.一般 }));
        await office.Bring(Roster, RosterSteps.Exported(facts with { Code = RosterSteps.CodeOf(2), Phone = "0395-1", Standing = Standing.一般 }), office.Staff);
        await using var db = await office.Db();
        var (typed, imported) = (await db.Enterprises.SingleAsync(e => e.Id == 1), await db.Enterprises.SingleAsync(e => e.Id == 2));
        Assert.Equal((Json.Write(typed.Facts() with { Code = "" }), typed.Version), (Json.Write(imported.Facts() with { Code = "" }), imported.Version));
        var trail = await db.Trail.Where(t => t.Subject == "Enterprise").OrderBy(t => t.Id).ToListAsync();
        var (first, second) = (trail.Where(t => t.SubjectId == 1).ToList(), trail.Where(t => t.SubjectId == 2).ToList());
        Assert.Equal(first.Select(t => (t.Before, t.After)), second.Select(t => (t.Before, t.After?.Replace(RosterSteps.CodeOf(2), RosterSteps.CodeOf(1)))));
        Assert.Null((await TrailChain.Check(db)).Break);
    }

    [Fact]
    public async Task Two_people_confirming_the_same_rows_at_once_enter_each_once()
    {
        await using var office = await Open();
        var (first, second) = (await office.Upload(Roster, Sample, office.Staff), await office.Upload(Roster, Sample, office.OtherHead));
        var outcomes = await Task.WhenAll(office.Confirm(first, office.Staff), office.Confirm(second, office.OtherHead));
        Assert.Equal(13, Assert.Single(outcomes, o => o.Succeeded).Value!.Entered);
        var refused = Refused(Assert.Single(outcomes, o => !o.Succeeded));
        Assert.Contains("核对以后名录有变动：“漯河市", refused);
        Assert.Contains("等 13 条", refused);
        Assert.Equal(13, Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Total);
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
        var id = await office.Upload(Roster, Sample, office.Staff);
        Assert.Equal([new("注册地址", "改过的地址", "漯河市源汇区某路1号")], Assert.Single(await office.Rows(id, ImportKind.变更)).Changes);
        Assert.Equal((0, 1, 12), Written(Must(await office.Confirm(id, office.Staff))));
        var now = await db.Enterprises.AsNoTracking().SingleAsync(e => e.Id == known.Id);
        Assert.Equal(("漯河市源汇区某路1号", "源汇区", Standing.守信, ExistenceState.停业), (now.Address, now.District, now.Standing, now.State));
        Assert.Equal([exemption], now.Exemptions);
    }

    [Fact]
    public async Task A_row_that_others_changed_since_the_preview_is_named_and_nothing_is_written_until_it_is_compared_again()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Enterprise(1));
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1) with { Phone = "1" }, RosterSteps.Enterprise(2)), office.Staff);
        Must(await office.Get<AmendEnterprise>().Run(office.Head, 1, 0, RosterSteps.Enterprise(1) with { Address = "新址" }));
        Assert.Contains($"“{RosterSteps.Enterprise(1).Name}”", Refused(await office.Confirm(id, office.Staff)));
        Assert.Equal(1, Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Total);
        Must(await office.Get<ReadImportAgain>().Run(office.Staff, id, (await office.Import(id)).Version));
        await office.Get<ImportBoard>().Finished(id);
        Assert.Equal((1, 1, 0), Written(Must(await office.Confirm(id, office.Staff))));
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
        var id = await office.Upload(Roster, RosterSteps.Exported([.. exported]), office.Staff);
        Assert.Empty((await office.Rows(id, ImportKind.变更)).SelectMany(r => r.Changes));
        Assert.Equal(new ImportCounts(0, 0, 14, Skipped: 1), (await office.Import(id)).Counts);
    }

    [Fact]
    public async Task One_off_the_roster_is_updated_and_stays_off_it()
    {
        await using var office = await Open();
        var enterprise = await office.Enter(RosterSteps.Enterprise());
        Must(await office.Get<RetireEnterprise>().Run(office.Staff, enterprise, 0, "迁出"));
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise() with { Phone = "0395-1" }), office.Staff);
        Assert.Contains("不会恢复", Assert.Single(Assert.Single(await office.Rows(id, ImportKind.变更)).Warnings));
        Must(await office.Confirm(id, office.Staff));
        var entry = Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, enterprise));
        Assert.Equal(("0395-1", office.Today), (entry.Facts.Phone, entry.RetiredOn));
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused_at_once_and_no_import_is_made_of_it()
    {
        await using var office = await Open();
        foreach (var file in new[] { Encoding.UTF8.GetBytes("单位名称,统一社会信用代码\n甲,乙\n"), [], Sample[..(Sample.Length / 2)] })
            Assert.EndsWith("。", Refused(await office.Get<StartImport>().Run(office.Staff, Roster, "名录.xlsx", file, null)));
        Assert.Equal(0, Must(await office.Get<ImportBoard>().List(office.Coordinator, null, 1)).Total);
    }

    [Fact]
    public async Task Leadership_and_administrator_import_nothing_and_colleagues_do_not_touch_each_other_s()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, Sample, office.Staff);
        var confirm = office.Get<ConfirmImport>();
        foreach (var who in new[] { office.Leader, office.Administrator })
        {
            Assert.Contains("“上传导入文件”由", Refused(await office.Get<StartImport>().Run(who, Roster, "名录.xlsx", Sample, null)));
            Assert.Contains("“导入名录”由", Refused(await confirm.Run(who, id, 1, "")));
            Assert.Equal(0, Must(await office.Get<ImportBoard>().List(who, null, 1)).Total);
        }
        Assert.Contains("由上传文件的人", Refused(await confirm.Run(office.OtherHead, id, 1, "")));
        Assert.Contains("由上传文件的人", Refused(await office.Get<ImportBoard>().Import(office.OtherStaff, id)));
        Must(await confirm.Run(office.Head, id, (await office.Import(id)).Version, ""));
    }

    [Fact]
    public async Task A_wrong_check_character_is_borne_with_a_reason_that_stays_on_the_record()
    {
        await using var office = await Open();
        var wrong = RosterSteps.Enterprise() with { Code = "91411100MA00000010" };
        var id = await office.Upload(Roster, RosterSteps.Exported(wrong), office.Staff);
        var row = Assert.Single(await office.Rows(id, ImportKind.有错));
        Assert.True(row.Bearable);
        Assert.Contains("请写明", Refused(await office.Get<BearCode>().Run(office.Staff, id, row.Row, " ")));
        Assert.Contains("不能这样认可", Refused(await office.Get<BearCode>().Run(office.Staff, id, 1, "理由")));
        Must(await office.Get<BearCode>().Run(office.Staff, id, row.Row, "已核对执照"));
        Assert.Equal((1, 0, 0), Written(Must(await office.Confirm(id, office.Staff))));
        Assert.Equal("已核对执照", Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, 1)).Facts.CodeReason);
        Assert.Equal((0, 0, 1), Written((await office.Import(await office.Upload(Roster, RosterSteps.Exported(wrong), office.Staff))).Counts!));
    }

    private static (int, int, int) Written(ImportCounts counts) => (counts.Entered, counts.Amended, counts.Unchanged);
}
