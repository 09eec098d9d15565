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

[Article(10, 15)]
public sealed class ImportInspectorsTests
{
    private const RosterKind Roster = RosterKind.执法检查人员名录;
    private static readonly byte[] Sample = RosterSteps.FileOf(RosterSteps.Inspectors);

    [Fact]
    public async Task The_sample_roster_is_imported_with_its_interests_and_a_second_time_changes_nothing()
    {
        await using var office = await Open();
        await office.ImportEnterprises();
        Assert.Equal((14, 0, 0), Written(await office.ImportInspectors()));
        Assert.Equal((0, 0, 14), Written(await office.ImportInspectors()));
        await using var db = await office.Db();
        var avoiding = await db.Inspectors.SingleAsync(i => i.Certificate == "16110000015");
        var entry = Must(await office.Get<InspectorBoard>().Entry(office.Coordinator, avoiding.Id));
        Assert.Equal(["漯河市甲子示例置业有限公司", "漯河市辛未示例物业服务有限公司"], entry.Interests!.Select(i => i.Enterprise));
        Assert.Equal(2, await db.Interests.CountAsync());
        Assert.DoesNotContain(await db.Trail.ToListAsync(), t => t.After?.Contains("4111*") is true);
        Assert.Equal(10, Must(await office.Get<InspectorBoard>().List(office.Leader, new(), 1)).Rows.Count(r => r.NotDrawable is null));
        Assert.Null((await TrailChain.Check(db)).Break);
    }

    [Fact]
    public async Task An_avoided_enterprise_not_on_the_roster_is_told_and_declared_once_it_is_there()
    {
        await using var office = await Open();
        var first = await office.Upload(Roster, Sample, office.Coordinator);
        Assert.Equal(2, Assert.Single(await office.Rows(first, ImportKind.新增), r => r.Key == "16110000015").Warnings.Count(w => w.Contains("不在检查企业名录中")));
        Must(await office.Confirm(first, office.Coordinator));
        await office.ImportEnterprises();
        var again = await office.Upload(Roster, Sample, office.Coordinator);
        Assert.Equal([new("利害关系", "", "漯河市甲子示例置业有限公司"), new("利害关系", "", "漯河市辛未示例物业服务有限公司")], Assert.Single(await office.Rows(again, ImportKind.变更)).Changes);
        Assert.Equal((0, 1, 13), Written(Must(await office.Confirm(again, office.Coordinator))));
        Assert.Equal((0, 0, 14), Written(await office.ImportInspectors()));
    }

    [Fact]
    public async Task Staff_import_only_the_rows_of_their_own_section()
    {
        await using var office = await Open();
        var id = await office.Upload(Roster, Sample, office.Staff);
        Assert.Equal("16110000007", Assert.Single(await office.Rows(id, ImportKind.新增)).Key);
        Assert.Equal(6 + 13, (await office.Import(id)).Counts!.Bad);
        Assert.Contains("只能办理本科室", Assert.Single(await office.Rows(id, ImportKind.有错), r => r.Row == 5).Problems[0].Message);
        Assert.Equal((1, 0, 0), Written(Must(await office.Confirm(id, office.Staff))));
    }

    [Fact]
    public async Task A_section_that_is_not_of_the_office_is_told_and_left_empty()
    {
        await using var office = await Open();
        var file = WorkbookWriter.Write(RosterSheets.Inspectors([new(RosterSteps.Inspector(), "不存在的科", [])]));
        var id = await office.Upload(Roster, file, office.Staff);
        Assert.Contains("没有名为“不存在的科”的科室", Assert.Single(Assert.Single(await office.Rows(id, ImportKind.新增)).Warnings));
        Must(await office.Confirm(id, office.Staff));
        Assert.Equal("", Assert.Single(Must(await office.Get<InspectorBoard>().List(office.Staff, new(), 1)).Rows).Section);
        Assert.Equal((0, 0, 1), Written(await office.Bring(Roster, file, office.Staff)));
    }

    [Fact]
    public async Task A_certificate_of_an_unusual_form_is_pointed_out_in_the_preview_and_imported_all_the_same()
    {
        await using var office = await Open();
        office.Get<RosterSettings>().CertificatePattern = "161122[0-9]+";
        var id = await office.Upload(Roster, WorkbookWriter.Write(RosterSheets.Inspectors(
            [new(RosterSteps.Inspector(1), "", []), new(RosterSteps.Inspector(2) with { Certificate = "16112233445" }, "", [])])), office.Coordinator);
        var rows = await office.Rows(id, ImportKind.新增);
        Assert.Contains("证号与本办常用的样式不同", Assert.Single(rows[0].Warnings));
        Assert.Empty(rows[1].Warnings);
        Assert.Equal(2, Must(await office.Confirm(id, office.Coordinator)).Entered);
    }

    [Fact]
    public async Task One_changed_on_the_page_is_shown_and_set_back_by_the_file()
    {
        await using var office = await Open();
        await office.ImportInspectors();
        await using var db = await office.Db();
        var known = await db.Inspectors.AsNoTracking().SingleAsync(i => i.Certificate == "16110000001");
        Must(await office.Get<AmendInspector>().Run(office.Coordinator, known.Id, known.Version, known.Facts() with { SectionId = office.Own, Post = "副科长", Phone = "139" }));
        var id = await office.Upload(Roster, Sample, office.Coordinator);
        Assert.Equal([new("科室", "指挥通信科", "工程管理科"), new("职务", "副科长", "科长")], Assert.Single(await office.Rows(id, ImportKind.变更)).Changes);
        Must(await office.Confirm(id, office.Coordinator));
        Assert.Equal("139", (await db.Inspectors.AsNoTracking().SingleAsync(i => i.Id == known.Id)).Phone);
    }

    [Fact]
    public async Task The_export_comes_back_as_all_unchanged()
    {
        await using var office = await Open();
        await office.ImportEnterprises();
        await office.ImportInspectors();
        var exported = Must(await office.Get<InspectorBoard>().Export(office.Coordinator, new()));
        var id = await office.Upload(Roster, WorkbookWriter.Write(RosterSheets.Inspectors(exported)), office.Coordinator);
        Assert.Equal(new ImportCounts(0, 0, 14, Skipped: 1), (await office.Import(id)).Counts);
    }

    [Fact]
    public async Task Nothing_of_an_identity_card_lies_in_any_file_of_the_data_folder_and_the_certificate_s_column_is_told()
    {
        await using var office = await Open();
        const string Number = "411100199001011234";
        var misplaced = WorkbookWriter.Write(RosterSheets.Inspectors([new(RosterSteps.Inspector() with { Certificate = Number, Note = $"身份证{Number}。" }, "", [])]));
        var id = await office.Upload(Roster, misplaced, office.Coordinator);
        Assert.Contains("像是身份证号", Assert.Single(await office.Rows(id, ImportKind.有错)).Problems[0].Message);
        await office.Upload(Roster, Sample, office.Coordinator);
        var root = office.Get<DataFolder>().Root;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "imports")))
        {
            var bytes = await ReadShared(file);
            Assert.DoesNotContain(Number, System.Text.Encoding.UTF8.GetString(bytes));
            if (!file.EndsWith(".xlsx", StringComparison.Ordinal)) continue;
            var texts = Must(WorkbookReader.Read(bytes)).SelectMany(s => Enumerable.Range(1, s.LastRow).SelectMany(s.Row)).Select(c => c.Text).ToList();
            Assert.DoesNotContain(texts, t => t.Contains(Number) || t.Contains("4111*"));
            Assert.Contains(texts, t => t is "检查员1" or "钱戊");
        }
    }

    [Fact]
    public async Task The_wrong_file_asks_for_its_columns_and_the_wrong_role_is_refused()
    {
        await using var office = await Open();
        var run = await office.Import(await office.Upload(Roster, RosterSteps.FileOf(RosterSteps.Enterprises), office.Coordinator));
        Assert.Equal(ImportState.待选列, run.State);
        Assert.Contains("没有找到执法检查人员名录", run.Why);
        Assert.Contains("您的角色是领导", Refused(await office.Get<StartImport>().Run(office.Leader, Roster, "名录.xlsx", Sample, null)));
    }

    private static async Task<byte[]> ReadShared(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static (int, int, int) Written(ImportCounts counts) => (counts.Entered, counts.Amended, counts.Unchanged);
}
