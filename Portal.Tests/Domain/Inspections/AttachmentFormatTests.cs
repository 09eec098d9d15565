using Portal.Domain;
using Portal.Domain.Inspections;

namespace Portal.Tests.Domain.Inspections;

[Article(6)]
public class AttachmentFormatTests
{
    [Theory]
    [InlineData("送达回证.pdf", "255044462D312E37")]
    [InlineData("现场.JPG", "FFD8FFE000104A46")]
    [InlineData("现场.jpeg", "FFD8FFE0")]
    [InlineData("截图.png", "89504E470D0A1A0A")]
    [InlineData("报告.docx", "504B030414000600")]
    [InlineData("台账.xlsx", "504B030414000600")]
    public void What_its_name_says_and_its_first_bytes_confirm_is_kept(string name, string start) =>
        Assert.Null(AttachmentFormat.Check(name, 100, Convert.FromHexString(start)));

    [Theory]
    [InlineData("截图.png", "255044462D312E37", 100, "内容不是 PNG 文件")]
    [InlineData("回证.pdf", "3C68746D6C3E0000", 100, "内容不是 PDF 文件")]
    [InlineData("页面.html", "3C68746D6C3E0000", 100, "不在可上传之列")]
    [InlineData("程序.pdf.exe", "4D5A000000000000", 100, "不在可上传之列")]
    [InlineData("没有扩展名", "255044462D312E37", 100, "不在可上传之列")]
    [InlineData("空.pdf", "", 0, "空文件")]
    [InlineData("短.png", "8950", 2, "内容不是 PNG 文件")]
    [InlineData("大.pdf", "255044462D312E37", AttachmentFormat.MaxLength + 1L, "超过 20 MB")]
    public void Anything_else_is_refused_by_name(string name, string start, long length, string because)
    {
        var refusal = AttachmentFormat.Check(name, length, Convert.FromHexString(start));
        Assert.Contains(because, refusal?.Reason);
        Assert.Contains(name, refusal?.Reason);
    }

    [Fact]
    public void A_name_is_a_name_and_no_path()
    {
        Assert.Equal("回证.pdf", AttachmentFormat.PlainName(@"C:\Users\甲\回证.pdf"));
        Assert.Equal("passwd", AttachmentFormat.PlainName("../../etc/passwd"));
        Assert.Equal("ab.pdf", AttachmentFormat.PlainName("a\r\nb.pdf "));
        Assert.Equal((120, true), (AttachmentFormat.PlainName(new string('长', 300) + ".pdf").Length, AttachmentFormat.PlainName(new string('长', 300) + ".pdf").EndsWith(".pdf", StringComparison.Ordinal)));
    }
}
