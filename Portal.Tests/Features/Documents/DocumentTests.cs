using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Documents;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using Portal.Tests.Templates;
using Portal.Tests.Word;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Documents;

[Article(14, 18, 19, 20, 21)]
public sealed class DocumentTests
{
    private static async Task<byte[]> Bytes(TestOffice office, int attachment) =>
        await File.ReadAllBytesAsync(Path.Combine(office.Get<DataFolder>().Attachments, Must(await office.Get<DossierBoard>().Attachment(office.Leader, attachment)).Sha256));

    [Fact]
    public async Task Every_document_is_made_from_the_dossier_without_a_placeholder_left_and_opens_in_Word()
    {
        await using var office = await Open();
        var id = await office.Received();
        Must(await office.Get<GiveOpinion>().Run(office.Staff, id, await office.Version(id), new Opinion("无异议\n已安排维护", "王某"), Day("2026-11-20")));
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var document = await Bytes(office, Must(await office.Get<MakeDocument>().Run(office.Staff, id, kind)));
            var text = string.Concat(WordTemplateTests.Texts(document));
            Assert.Contains("检2026-001", text);
            Assert.Contains("漯河示例1号建设有限公司", text);
            Assert.DoesNotContain("{{", text);
            using var opened = WordprocessingDocument.Open(new MemoryStream(document), false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(opened).Select(e => $"{kind}: {e.Description} {e.Path?.XPath}"));
        }
        var all = Must(await office.Get<DossierBoard>().Dossier(office.Staff, id)).Files(Attachment.Made).ToList();
        Assert.Equal(6, all.Count);
        Assert.Contains("2026年12月4日", string.Concat(WordTemplateTests.Texts(await Bytes(office, all[^1].Id))));
        Assert.Contains("已安排维护", WordTemplateTests.Texts(await Bytes(office, all[^1].Id)));
    }

    [Fact]
    public async Task A_made_document_stands_in_the_trail_with_its_hash_and_the_same_content_is_made_once()
    {
        await using var office = await Open();
        var id = await office.Recorded();
        var first = Must(await office.Get<MakeDocument>().Run(office.Staff, id, DocumentKind.现场检查记录));
        Assert.Equal(first, Must(await office.Get<MakeDocument>().Run(office.Head, id, DocumentKind.现场检查记录)));
        var made = Must(await office.Get<DossierBoard>().Attachment(office.Leader, first));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await Bytes(office, first))), made.Sha256);
        await using var db = await office.Db();
        var entry = await db.Trail.SingleAsync(t => t.Verb == "生成文书");
        Assert.Equal(("科员甲", true, true), (entry.PersonName, entry.After!.Contains(made.Sha256), entry.After.Contains("现场检查记录-检2026-001.docx")));
        Assert.Contains("是", WordTemplateTests.Texts(await Bytes(office, first)));
    }

    [Fact]
    public async Task A_document_that_the_dossier_does_not_bear_yet_is_refused_and_so_are_strangers()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        var make = office.Get<MakeDocument>();
        Assert.Contains("检查结束后才能制作检查报告", Refused(await make.Run(office.Staff, id, DocumentKind.检查报告)));
        Assert.Contains("检查报告完成后才能制作送达回证", Refused(await make.Run(office.Staff, id, DocumentKind.送达回证)));
        Assert.Contains("第7条", Refused(await make.Run(office.OtherStaff, id, DocumentKind.检查通知书)));
        Assert.Contains("您的角色是领导", Refused(await make.Run(office.Leader, id, DocumentKind.检查通知书)));
        // Before the visit the record is printed with the scheme's points, to be filled in by hand.
        Assert.Contains("事项1", string.Concat(WordTemplateTests.Texts(await Bytes(office, Must(await make.Run(office.Staff, id, DocumentKind.现场检查记录))))));
        Must(await office.Get<CancelInspection>().Run(office.Head, id, await office.Version(id), "企业已注销"));
        Assert.Contains("不再制作文书", Refused(await make.Run(office.Staff, id, DocumentKind.检查通知书)));
    }

    [Fact]
    public async Task The_office_replaces_a_template_and_returns_to_the_one_that_the_portal_brings()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        var replace = office.Get<ReplaceTemplate>();
        Upload File(byte[] bytes) => new("本单位.docx", new MemoryStream(bytes));
        var own = new Sheet().Title("本单位的通知书").Flush("{{单位名称}}").Save();
        Assert.Contains("您的角色是科员", Refused(await replace.Run(office.Staff, DocumentKind.检查通知书, File(own))));
        Assert.Contains("有未知的占位符“{{单位}}”", Refused(await replace.Run(office.Coordinator, DocumentKind.检查通知书, File(new Sheet().Flush("{{单位}}").Save()))));
        Assert.Contains("不完整或已损坏", Refused(await replace.Run(office.Coordinator, DocumentKind.检查通知书, File("nothing"u8.ToArray()))));
        Must(await replace.Run(office.Coordinator, DocumentKind.检查通知书, File(own)));
        var rows = Must(await office.Get<TemplateBoard>().Templates(office.Staff));
        Assert.Equal(("本单位.docx", "统筹员"), (rows[0].Own?.FileName, rows[0].Own?.AddedBy));
        Assert.All(rows, row => Assert.Empty(row.Problems));
        Assert.Contains("本单位的通知书", WordTemplateTests.Texts(await Bytes(office, Must(await office.Get<MakeDocument>().Run(office.Staff, id, DocumentKind.检查通知书)))));
        Must(await office.Get<RestoreTemplate>().Run(office.Administrator, DocumentKind.检查通知书));
        Assert.Null(Must(await office.Get<TemplateBoard>().Templates(office.Staff))[0].Own);
        Assert.Contains("就是系统自带的模板", Refused(await office.Get<RestoreTemplate>().Run(office.Administrator, DocumentKind.检查通知书)));
    }

    [Fact]
    public async Task A_template_that_went_bad_on_the_disk_is_named_and_nothing_is_made()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        Must(await office.Get<ReplaceTemplate>().Run(office.Coordinator, DocumentKind.检查通知书, new Upload("本单位.docx", new MemoryStream(new Sheet().Flush("{{单位名称}}").Save()))));
        var path = Path.Combine(office.Get<DataFolder>().Attachments, Must(await office.Get<TemplateBoard>().Templates(office.Staff))[0].Own!.Sha256);
        await File.WriteAllTextAsync(path, "damaged");
        Assert.Contains("“检查通知书”的模板不能使用：模板文件不完整或已损坏", Refused(await office.Get<MakeDocument>().Run(office.Staff, id, DocumentKind.检查通知书)));
        File.Delete(path);
        Assert.Contains("没有找到“检查通知书”的模板文件", Refused(await office.Get<MakeDocument>().Run(office.Staff, id, DocumentKind.检查通知书)));
        Assert.Contains("没有找到", Assert.Single(Must(await office.Get<TemplateBoard>().Templates(office.Staff))[0].Problems));
        Assert.Empty(Must(await office.Get<DossierBoard>().Dossier(office.Staff, id)).Attachments);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_templates_that_lie_in_the_web_root_are_those_that_the_code_writes(DocumentKind kind) =>
        Assert.Equal(WordTemplateTests.Texts(DefaultTemplates.Of(kind)), WordTemplateTests.Texts(File.ReadAllBytes(Path.Combine(DefaultTemplates.Folder, $"{kind}.docx"))));

    public static TheoryData<DocumentKind> Kinds => [.. Enum.GetValues<DocumentKind>()];
}
