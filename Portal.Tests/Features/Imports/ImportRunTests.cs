using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Imports;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Imports;

/// <summary>What an import does besides writing rows: columns chosen and remembered, entries missing, undoing, interruption, forgetting.</summary>
[Article(8, 10, 11)]
public sealed class ImportRunTests
{
    private const RosterKind Roster = RosterKind.检查企业名录;

    // Headings that no synonym knows.
    private static byte[] Strange(params (string Name, string Code)[] rows) => WorkbookWriter.Write(new OutSheet("甲表", [new("对象的叫法", 20), new("证照上的码", 20), new("干什么的", 20)],
        rows.Select(r => (IReadOnlyList<object?>)[r.Name, r.Code, "建设单位"])));

    [Fact]
    public async Task Columns_that_are_not_recognised_are_chosen_by_a_person_and_known_again_the_next_time()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, Strange(("甲公司", RosterSteps.CodeOf(1))), office.Staff);
        var run = await office.Import(id);
        Assert.Equal(ImportState.待选列, run.State);
        var columns = Must(await office.Get<ImportColumnsBoard>().Columns(office.Staff, id));
        Assert.Equal([("A", "对象的叫法", "甲公司"), ("B", "证照上的码", RosterSteps.CodeOf(1)), ("C", "干什么的", "建设单位")], columns.Columns.Select(c => (c.Letters, c.Heading, c.Samples[0])));
        var choose = office.Get<ChooseColumns>();
        Assert.Contains("请指定“统一社会信用代码”", Refused(await choose.Run(office.Staff, id, run.Version, new ColumnChoice("甲表", 1, 1, new Dictionary<RosterField, int> { [RosterField.Name] = 1 }))));
        Assert.Contains("被指定了两次", Refused(await choose.Run(office.Staff, id, run.Version, new ColumnChoice("甲表", 1, 1, new Dictionary<RosterField, int> { [RosterField.Name] = 1, [RosterField.Code] = 1 }))));
        Must(await choose.Run(office.Staff, id, run.Version, new ColumnChoice("甲表", 1, 1, new Dictionary<RosterField, int> { [RosterField.Name] = 1, [RosterField.Code] = 2, [RosterField.Category] = 3 })));
        await office.Get<ImportBoard>().Finished(id);
        Assert.Equal(1, Must(await office.Confirm(id, office.Staff)).Entered);
        var next = await office.Import(await office.Upload(Roster, Strange(("甲公司", RosterSteps.CodeOf(1)), ("乙公司", RosterSteps.CodeOf(2))), office.OtherStaff));
        Assert.Equal((ImportState.待确认, 1, 1), (next.State, next.Counts!.Entered, next.Counts.Unchanged));
    }

    [Fact]
    public async Task Of_several_sheets_that_fit_a_person_chooses_one()
    {
        await using var office = await Open();
        OutSheet Sheet(string name, int seed) => RosterSheets.Enterprises([RosterSteps.Enterprise(seed)]) with { Name = name };
        var id = await office.Upload(Roster, WorkbookWriter.Write(Sheet("一季度", 1), Sheet("二季度", 2)), office.Staff);
        var run = await office.Import(id);
        Assert.Contains("有 2 张工作表都像检查企业名录", run.Why);
        var columns = Must(await office.Get<ImportColumnsBoard>().Columns(office.Staff, id, "二季度"));
        var chosen = columns.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Field!.Value, c => c.Column);
        Must(await office.Get<ChooseColumns>().Run(office.Staff, id, run.Version, new ColumnChoice("二季度", columns.HeaderRow, columns.HeaderRowCount, chosen)));
        await office.Get<ImportBoard>().Finished(id);
        Assert.Equal(RosterSteps.CodeOf(2), Assert.Single(await office.Rows(id, ImportKind.新增)).Key);
    }

    [Fact]
    public async Task What_the_file_does_not_name_leaves_the_roster_only_where_it_is_ticked()
    {
        await using var office = await Open();
        for (var seed = 1; seed <= 4; seed++) await office.Enter(RosterSteps.Enterprise(seed));
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1)), office.Staff);
        Assert.Equal([2, 3, 4], Must(await office.Get<ImportBoard>().Rows(office.Staff, id, null, "", 1)).Missing.Rows.Select(m => m.Id));
        var tick = office.Get<TickMissing>();
        Must(await tick.Run(office.Staff, id, null, "", true));
        Must(await tick.Run(office.Staff, id, null, RosterSteps.Enterprise(3).Name, false));
        Assert.Equal(2, Must(await office.Confirm(id, office.Staff, "已搬走")).Retired);
        await using var db = await office.Db();
        Assert.Equal([2, 4], await db.Enterprises.Where(e => e.RetiredOn != null && e.RetiredWhy == "已搬走").Select(e => e.Id).ToListAsync());
    }

    [Fact]
    public async Task An_undone_import_leaves_every_roster_as_it_was()
    {
        await using var office = await Open();
        await office.Enter(RosterSteps.Enterprise(1));
        await office.Enter(RosterSteps.Enterprise(2));
        await using var db = await office.Db();
        var before = await db.Enterprises.AsNoTracking().OrderBy(e => e.Id).Select(e => Json.Write(e.Facts())).ToListAsync();
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1) with { Phone = "1" }, RosterSteps.Enterprise(3)), office.Staff);
        Must(await office.Get<TickMissing>().Run(office.Staff, id, 2, "", true));
        Assert.Equal(new ImportCounts(1, 1, 0, 0, 1, 1, 1), Must(await office.Confirm(id, office.Staff)));
        Must(await office.Get<UndoImport>().Run(office.Head, id, (await office.Import(id)).Version));
        Assert.Equal(before, await db.Enterprises.AsNoTracking().OrderBy(e => e.Id).Select(e => Json.Write(e.Facts())).ToListAsync());
        Assert.All(await db.Enterprises.AsNoTracking().ToListAsync(), e => Assert.Null(e.RetiredOn));
        Assert.Equal(ImportState.已撤销, (await office.Import(id)).State);
        Assert.Null((await TrailChain.Check(db)).Break);

        await office.ImportEnterprises();
        var people = await office.Upload(RosterKind.执法检查人员名录, RosterSteps.FileOf(RosterSteps.Inspectors), office.Coordinator);
        Must(await office.Confirm(people, office.Coordinator));
        Must(await office.Get<UndoImport>().Run(office.Coordinator, people, (await office.Import(people)).Version));
        Assert.Equal((0, 0), (await db.Inspectors.CountAsync(), await db.Interests.CountAsync()));
    }

    [Fact]
    public async Task An_undone_import_takes_its_categories_off_the_list_except_those_that_somebody_bears_by_now()
    {
        await using var office = await Open();
        await using var db = await office.Db();
        var before = await db.Categories.OrderBy(c => c.No).Select(c => c.Name).ToListAsync();
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1) with { Categories = ["甲类单位", "乙类单位"] }, RosterSteps.Enterprise(2) with { Categories = ["乙类单位"] }), office.Staff);
        Must(await office.Confirm(id, office.Staff));
        Assert.Equal([.. before, "甲类单位", "乙类单位"], await db.Categories.OrderBy(c => c.No).Select(c => c.Name).ToListAsync());
        await office.Enter(RosterSteps.Enterprise(3) with { Categories = ["乙类单位"] });
        Must(await office.Get<UndoImport>().Run(office.Staff, id, (await office.Import(id)).Version));
        Assert.Equal([.. before, "乙类单位"], await db.Categories.OrderBy(c => c.No).Select(c => c.Name).ToListAsync());
        Assert.Equal([3], await db.Enterprises.Select(e => e.Id).ToListAsync());
        Assert.Null((await TrailChain.Check(db)).Break);
    }

    [Fact]
    public async Task An_import_that_an_earlier_version_laid_ready_is_confirmed_and_undone()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1)), office.Staff);
        await using (var stage = new SqliteConnection($"Data Source={office.Get<ImportFiles>().Rows(id)};Pooling=False"))
        {
            stage.Open();
            using var drop = stage.CreateCommand();
            drop.CommandText = "DROP TABLE words";
            drop.ExecuteNonQuery();
        }
        Assert.Equal(1, Must(await office.Confirm(id, office.Staff)).Entered);
        Must(await office.Get<UndoImport>().Run(office.Staff, id, (await office.Import(id)).Version));
        Assert.Equal(0, Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Total);
    }

    [Fact]
    public async Task What_was_amended_or_used_since_keeps_an_import_from_being_undone()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1), RosterSteps.Enterprise(2)), office.Staff);
        Must(await office.Confirm(id, office.Staff));
        var inspector = await office.Enter(RosterSteps.Inspector(1, office.Own));
        Must(await office.Get<DeclareInterest>().Run(office.Head, inspector, 2, "近亲属任职"));
        Assert.Contains("已经用到：利害关系", Refused(await office.Get<UndoImport>().Run(office.Staff, id, (await office.Import(id)).Version)));
        // Withdrawn, it is on record all the same, and its enterprise with it.
        await using (var db = await office.Db()) Must(await office.Get<WithdrawInterest>().Run(office.Head, (await db.Interests.SingleAsync()).Id, "亲属已离职"));
        Assert.Contains("已经用到：利害关系", Refused(await office.Get<UndoImport>().Run(office.Staff, id, (await office.Import(id)).Version)));
        Must(await office.Get<AmendEnterprise>().Run(office.Staff, 1, 0, RosterSteps.Enterprise(1) with { Phone = "1" }));
        Assert.Contains($"又有人改动过：“{RosterSteps.Enterprise(1).Name}”", Refused(await office.Get<UndoImport>().Run(office.Staff, id, (await office.Import(id)).Version)));
        Assert.Equal(2, Must(await office.Get<EnterpriseBoard>().List(office.Staff, new(), 1)).Total);
    }

    [Fact]
    [Article(14)]
    public async Task A_draw_frozen_since_keeps_an_import_from_being_undone()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine();
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1)), office.Staff);
        Must(await office.Confirm(id, office.Staff));
        await office.Freeze(line);
        Assert.Contains("导入以后已冻结过抽取名单", Refused(await office.Get<UndoImport>().Run(office.Staff, id, (await office.Import(id)).Version)));
    }

    [Fact]
    public async Task The_errors_come_as_the_file_itself_with_a_column_of_reasons_and_read_again_give_the_same_errors()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, RosterSteps.FileOf(RosterSteps.Enterprises), office.Staff, name: "二季度.xlsx");
        var file = Must(await office.Get<ImportErrorBoard>().File(office.Staff, id));
        Assert.Equal("二季度-有错的行.xlsx", file.Name);
        var (was, now) = (Must(WorkbookReader.Read(RosterSteps.FileOf(RosterSteps.Enterprises))), Must(WorkbookReader.Read(file.Bytes)));
        var sheet = (await office.Import(id)).Columns!.Sheet;
        var (before, after) = (was.First(s => s.Name == sheet), now.First(s => s.Name == sheet));
        var bad = (await office.Rows(id, ImportKind.有错)).ToDictionary(r => r.Row);
        for (var row = 1; row <= before.LastRow; row++)
        {
            Assert.Equal(before.Row(row), after.Row(row).Take(before.Row(row).Count));
            if (bad.TryGetValue(row, out var staged)) Assert.Contains(staged.Problems[0].Message, after.Row(row)[^1].Text);
        }
        Assert.Equal(before.Merges, after.Merges);
        var again = await office.Upload(Roster, file.Bytes, office.Staff);
        Assert.Equal((await office.Import(id)).Counts, (await office.Import(again)).Counts);
        Assert.Contains("由上传文件的人", Refused(await office.Get<ImportErrorBoard>().File(office.OtherStaff, id)));
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_reading_marks_the_import_and_it_can_be_read_again()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1)), office.Staff);
        await using (var db = await office.Db()) await db.Imports.ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ImportState.读取中));
        Must(await office.Get<InterruptImports>().Run());
        var run = await office.Import(id);
        Assert.Equal(ImportState.中断, run.State);
        Must(await office.Get<ReadImportAgain>().Run(office.Staff, id, run.Version));
        await office.Get<ImportBoard>().Finished(id);
        Assert.Equal(1, Must(await office.Confirm(id, office.Staff)).Entered);
    }

    [Fact]
    public async Task What_an_import_leaves_behind_is_deleted_when_given_up_and_after_ninety_days()
    {
        await using var office = await Open();
        var files = office.Get<ImportFiles>();
        var given = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1)), office.Staff);
        Must(await office.Get<DiscardImport>().Run(office.Staff, given, (await office.Import(given)).Version));
        Assert.False(File.Exists(files.Workbook(given)) || File.Exists(files.Rows(given)));
        var kept = await office.Upload(Roster, RosterSteps.Exported(RosterSteps.Enterprise(1)), office.Staff);
        Must(await office.Confirm(kept, office.Staff));
        office.GoTo("2027-02-21");
        Must(await office.Get<ForgetImports>().Run());
        Assert.True(File.Exists(files.Rows(kept)));
        office.GoTo("2027-02-22");
        Must(await office.Get<ForgetImports>().Run());
        Assert.False(File.Exists(files.Workbook(kept)) || File.Exists(files.Rows(kept)));
        Assert.Contains("已不在服务器上", Refused(await office.Get<UndoImport>().Run(office.Staff, kept, (await office.Import(kept)).Version)));
    }
}
