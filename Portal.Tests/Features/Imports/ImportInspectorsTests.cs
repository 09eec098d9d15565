using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Excel;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(10, 15)]
public sealed class ImportInspectorsTests
{
    [Fact]
    public async Task The_sample_roster_is_imported_with_its_interests_and_a_second_time_changes_nothing()
    {
        await using var office = await Open();
        await office.ImportEnterprises();
        Assert.Equal(new ImportCounts(14, 0, 0), await office.ImportInspectors());
        Assert.Equal(new ImportCounts(0, 0, 14), await office.ImportInspectors());
        await using var db = await office.Db();
        var avoiding = await db.Inspectors.SingleAsync(i => i.Certificate == "16110000015");
        var entry = Must(await office.Get<InspectorBoard>().Entry(office.Coordinator, avoiding.Id));
        Assert.Equal(["漯河市甲子示例置业有限公司", "漯河市辛未示例物业服务有限公司"], entry.Interests!.Select(i => i.Enterprise));
        Assert.Equal(2, await db.Interests.CountAsync());
        Assert.DoesNotContain(await db.Trail.ToListAsync(), t => t.After?.Contains("4111*") is true);
        Assert.Equal(10, await Drawable(office));
    }

    private static async Task<int> Drawable(TestOffice office) =>
        Must(await office.Get<InspectorBoard>().List(office.Leader, new(), 1)).Rows.Count(r => r.NotDrawable is null);

    [Fact]
    public async Task An_avoided_enterprise_not_on_the_roster_is_told_and_declared_once_it_is_there()
    {
        await using var office = await Open();
        var file = RosterSteps.FileOf(RosterSteps.Inspectors);
        var row = Assert.Single((await office.PreviewInspectors(file)).View.Good, r => r.Key == "16110000015");
        Assert.Equal(2, row.Warnings.Count(w => w.Contains("不在检查企业名录中")));
        await office.ImportInspectors();
        await office.ImportEnterprises();
        var preview = await office.PreviewInspectors(file);
        var changed = Assert.Single(preview.View.Good, r => r.Kind == ImportKind.有变化);
        Assert.Equal([new("利害关系", "", "漯河市甲子示例置业有限公司"), new("利害关系", "", "漯河市辛未示例物业服务有限公司")], changed.Changes);
        Assert.Equal(new ImportCounts(0, 1, 13), Must(await office.Get<ImportInspectors>().Run(office.Coordinator, preview.Reading)));
    }

    [Fact]
    public async Task Staff_import_only_the_rows_of_their_own_section()
    {
        await using var office = await Open();
        var preview = await office.PreviewInspectors(RosterSteps.FileOf(RosterSteps.Inspectors), office.Staff);
        Assert.Equal("16110000007", Assert.Single(preview.View.Good).Key);
        Assert.Equal(6 + 13, preview.View.Bad.Count);
        Assert.Contains("只能办理本科室", Assert.Single(preview.View.Bad, b => b.Row == 5).Reasons[0]);
        Assert.Equal(new ImportCounts(1, 0, 0), Must(await office.Get<ImportInspectors>().Run(office.Staff, preview.Reading)));
    }

    [Fact]
    public async Task A_section_that_is_not_of_the_office_is_told_and_left_empty()
    {
        await using var office = await Open();
        var file = WorkbookWriter.Write(RosterSheets.Inspectors([new(RosterSteps.Inspector(), "不存在的科", [])]));
        var preview = await office.PreviewInspectors(file, office.Staff);
        Assert.Contains("没有名为“不存在的科”的科室", Assert.Single(Assert.Single(preview.View.Good).Warnings));
        Must(await office.Get<ImportInspectors>().Run(office.Staff, preview.Reading));
        Assert.Equal("", Assert.Single(Must(await office.Get<InspectorBoard>().List(office.Staff, new(), 1)).Rows).Section);
        Assert.Equal(1, (await office.PreviewInspectors(file, office.Staff)).View.Count(ImportKind.无变化));
    }

    [Fact]
    public async Task One_changed_on_the_page_is_shown_and_set_back_by_the_file()
    {
        await using var office = await Open();
        await office.ImportInspectors();
        await using var db = await office.Db();
        var known = await db.Inspectors.AsNoTracking().SingleAsync(i => i.Certificate == "16110000001");
        Must(await office.Get<AmendInspector>().Run(office.Coordinator, known.Id, known.Version, known.Facts() with { SectionId = office.Own, Post = "副科长", Phone = "139" }));
        var preview = await office.PreviewInspectors(RosterSteps.FileOf(RosterSteps.Inspectors));
        var changed = Assert.Single(preview.View.Good, r => r.Kind == ImportKind.有变化);
        Assert.Equal([new("科室", "指挥通信科", "工程管理科"), new("职务", "副科长", "科长")], changed.Changes);
        Must(await office.Get<ImportInspectors>().Run(office.Coordinator, preview.Reading));
        Assert.Equal("139", (await db.Inspectors.AsNoTracking().SingleAsync(i => i.Id == known.Id)).Phone);
    }

    [Fact]
    public async Task The_export_comes_back_as_all_unchanged()
    {
        await using var office = await Open();
        await office.ImportEnterprises();
        await office.ImportInspectors();
        var exported = Must(await office.Get<InspectorBoard>().Export(office.Leader, new()));
        var preview = await office.PreviewInspectors(WorkbookWriter.Write(RosterSheets.Inspectors(exported)));
        Assert.Empty(preview.View.Bad);
        Assert.Equal(14, preview.View.Count(ImportKind.无变化));
    }

    [Fact]
    public async Task Nothing_of_an_identity_card_is_handed_back_with_the_bad_rows()
    {
        await using var office = await Open();
        var preview = await office.PreviewInspectors(RosterSteps.FileOf(RosterSteps.Inspectors));
        var sheet = Assert.Single(Must(WorkbookReader.Read(preview.View.BadFile)));
        var texts = Enumerable.Range(1, sheet.LastRow).SelectMany(sheet.Row).Select(cell => cell.Text).ToList();
        Assert.Contains("钱戊", texts);
        Assert.DoesNotContain(texts, text => text.Contains("身份证") || text.Contains("4111*"));

        var misplaced = WorkbookWriter.Write(RosterSheets.Inspectors([new(RosterSteps.Inspector() with { Certificate = "411100199001011234" }, "", [])]));
        var bad = (await office.PreviewInspectors(misplaced)).View;
        Assert.Contains("像是身份证号", Assert.Single(bad.Bad).Reasons[0]);
        Assert.DoesNotContain(Must(WorkbookReader.Read(bad.BadFile))[0].Row(2), cell => cell.Text.Contains("411100199001011234"));
    }

    [Fact]
    public async Task The_wrong_file_and_the_wrong_role_are_refused()
    {
        await using var office = await Open();
        var board = office.Get<InspectorImportBoard>();
        Assert.Contains("没有找到执法检查人员名录", Refused(await board.Preview(office.Coordinator, RosterSteps.FileOf(RosterSteps.Enterprises))));
        Assert.Contains("您的角色是领导", Refused(await board.Preview(office.Leader, RosterSteps.FileOf(RosterSteps.Inspectors))));
        var reading = (await office.PreviewInspectors(RosterSteps.FileOf(RosterSteps.Inspectors))).Reading;
        Assert.Contains("您的角色是系统管理员", Refused(await office.Get<ImportInspectors>().Run(office.Administrator, reading)));
    }
}
