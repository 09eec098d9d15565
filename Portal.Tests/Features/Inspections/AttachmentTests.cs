using System.Security.Cryptography;
using System.Text;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(6, 19)]
public sealed class AttachmentTests
{
    private static string[] Kept(TestOffice office) => [.. Directory.GetFiles(office.Get<DataFolder>().Attachments).Select(Path.GetFileName).OfType<string>()];

    [Fact]
    public async Task A_file_lies_under_its_hash_and_twice_the_same_bytes_lie_there_once()
    {
        await using var office = await Open();
        var (first, second) = (await office.Ordered(), await office.Ordered(2));
        Must(await office.Get<AddAttachment>().Run(office.Staff, first, "送达回证", Pdf(@"C:\扫描\回证.pdf")));
        Must(await office.Get<AddAttachment>().Run(office.Head, second, "其他", Pdf("副本.pdf")));
        var bytes = Encoding.UTF8.GetBytes("%PDF-1.7 hello");
        var file = Assert.Single(Must(await office.Get<DossierBoard>().Dossier(office.Leader, first)).Attachments);
        Assert.Equal(("送达回证", "回证.pdf", bytes.Length, "科员甲"), (file.Purpose, file.FileName, file.Length, file.AddedBy));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Assert.Single(Kept(office)));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(office.Get<DataFolder>().Attachments, file.Sha256)));
    }

    [Fact]
    public async Task Twenty_megabytes_are_kept_and_one_byte_more_is_not()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        byte[] most = [.. "%PDF-"u8, .. new byte[AttachmentFormat.MaxLength - 5]];
        Must(await office.Get<AddAttachment>().Run(office.Staff, id, "其他", new Upload("满.pdf", new MemoryStream(most))));
        Assert.Contains("超过 20 MB", Refused(await office.Get<AddAttachment>().Run(office.Staff, id, "其他", new Upload("多.pdf", new MemoryStream([.. most, 0])))));
        Assert.Single(Kept(office));
    }

    [Fact]
    public async Task What_is_refused_leaves_no_bytes_behind()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        var add = office.Get<AddAttachment>();
        Assert.Contains("内容不是 PDF 文件", Refused(await add.Run(office.Staff, id, "其他", new Upload("假.pdf", new MemoryStream("<html>"u8.ToArray())))));
        Assert.Contains("用途", Refused(await add.Run(office.Staff, id, "随便", Pdf("a.pdf"))));
        Assert.Contains("第7条", Refused(await add.Run(office.OtherStaff, id, "其他", Pdf("a.pdf"))));
        Assert.Contains("您的角色是领导", Refused(await add.Run(office.Leader, id, "其他", Pdf("a.pdf"))));
        Assert.Contains("没有找到该检查", Refused(await add.Run(office.Staff, 99, "其他", Pdf("a.pdf"))));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => add.Run(office.Staff, id, "其他", new Upload("断.pdf", Disposed())));
        Assert.Empty(Kept(office));
    }

    [Fact]
    public async Task A_section_that_answers_for_an_item_adds_its_pictures()
    {
        await using var office = await Open();
        var id = await office.Ordered(1, office.Own, office.Other);
        Must(await office.Get<AddAttachment>().Run(office.OtherStaff, id, "现场照片", Pdf("照片.pdf")));
    }

    [Fact]
    public async Task The_picture_of_a_publication_is_kept_with_it_or_not_at_all()
    {
        await using var office = await Open();
        var id = await office.Reported();
        var publish = office.Get<PublishResult>();
        var publication = new Publication(Publication.Platforms[0], "公示1");
        var before = Kept(office);
        Assert.Contains("早于报告完成日期", Refused(await publish.Run(office.Staff, id, await office.Version(id), publication, Day("2026-11-17"), Pdf("截图.pdf"))));
        Assert.Equal(before, Kept(office));
        Must(await publish.Run(office.Staff, id, await office.Version(id), publication, Day("2026-11-19"), Pdf("截图.pdf")));
        var view = Must(await office.Get<DossierBoard>().Dossier(office.Staff, id));
        Assert.Equal(["检查记录", "公示截图"], view.Attachments.Select(a => a.Purpose));
        Assert.Single(view.Log, line => line.Verb == "登记结果公示");
    }

    private static MemoryStream Disposed()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        return stream;
    }
}
