using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Excel;
using Portal.Features.Disclosure;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Disclosure;

[Article(6, 19)]
public sealed class UploadTests
{
    private static readonly Publication Batch = new(Publication.Platforms[0], "批次2026-11");

    [Fact]
    public async Task The_workbook_has_the_nine_columns_and_a_row_for_each_item()
    {
        await using var office = await Open();
        var id = await office.Reported();
        var file = Must(await office.Get<UploadBoard>().Workbook(office.Staff, [id]));
        var sheet = Must(WorkbookReader.Read(file)).Single();
        string[] Cells(int row) => [.. sheet.Row(row).Select(c => c.Text)];
        Assert.Equal(["抽查计划编号", "抽查计划名称", "抽查任务编号", "抽查任务名称", "抽查类型", "抽查机关", "抽查完成日期", "抽查事项", "抽查结果", "企业名称", "统一社会信用代码"], Cells(1));
        Assert.Equal(["检2026-001", "人防工程维护管理检查", "因案检查", "漯河市国防动员办公室", "2026-11-16", "事项1", "未发现问题", "漯河示例1号建设有限公司", "91411100XX00000001"], Cells(2).Where(c => c.Length > 0));
        Assert.Equal(file, Must(await office.Get<UploadBoard>().Workbook(office.Staff, [id])));
        Assert.Contains("没有选择", Refused(await office.Get<UploadBoard>().Workbook(office.Staff, [])));
    }

    [Fact]
    public async Task One_upload_meets_the_publication_of_each_dossier_and_its_workbook_is_kept()
    {
        await using var office = await Open();
        int[] ids = [await office.Reported(number: 1), await office.Reported(number: 2)];
        Assert.Equal(2, Must(await office.Get<UploadBoard>().Waiting(office.Staff, office.Own)).Count);
        var uploaded = Must(await office.Get<UploadBoard>().Workbook(office.Staff, ids));
        Assert.Equal(2, Must(await office.Get<UploadResults>().Run(office.Staff, ids, Batch, Day("2026-11-20"))));
        foreach (var id in ids) Assert.Equal(("批次2026-11", Day("2026-11-20")), ((await office.Dossier(id)).Publication!.Reference, (await office.Dossier(id)).PublishedOn!.Value));
        Assert.Empty(Must(await office.Get<UploadBoard>().Waiting(office.Staff, office.Own)));
        await using var db = await office.Db();
        var kept = Assert.Single(db.PublishedCopies.Select(c => c.Sha256).Distinct());
        Assert.Equal(uploaded, await File.ReadAllBytesAsync(Path.Combine(office.Get<DataFolder>().Attachments, kept)));
    }

    [Fact]
    public async Task A_batch_with_one_that_cannot_be_published_leaves_all_as_they_were()
    {
        await using var office = await Open();
        var good = await office.Reported(number: 1);
        var done = await office.Published(number: 2);
        var refused = Refused(await office.Get<UploadResults>().Run(office.Staff, [good, done], Batch, Day("2026-11-20")));
        Assert.Contains("检2026-002", refused);
        Assert.Contains("整批没有登记", refused);
        Assert.Null((await office.Dossier(good)).PublishedOn);
        Assert.Contains("晚于今天", Refused(await office.Get<UploadResults>().Run(office.Staff, [good], Batch, Day("2026-11-24"))));
        Assert.Contains("只能办理本科室", Refused(await office.Get<UploadResults>().Run(office.OtherHead, [good], Batch, Day("2026-11-20"))));
        Assert.Contains("请选择", Refused(await office.Get<UploadResults>().Run(office.Staff, [], Batch, Day("2026-11-20"))));
        Assert.Contains("没有找到", Refused(await office.Get<UploadResults>().Run(office.Staff, [good, 99], Batch, Day("2026-11-20"))));
    }
}
