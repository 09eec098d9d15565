using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Word;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Word;

public sealed class WordTemplateTests
{
    private static readonly WordVocabulary Known = new(new HashSet<string> { "单位名称", "问题" }, new Dictionary<string, IReadOnlySet<string>>
    {
        ["事项"] = new HashSet<string> { "名称", "结论" },
        ["人员"] = new HashSet<string> { "姓名" },
    });

    private static WordContent Content(string problem = "无", params (string Name, string Finding)[] items) => new(
        new Dictionary<string, string> { ["单位名称"] = "甲 & <乙> 公司", ["问题"] = problem },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            ["事项"] = [.. items.Select(i => new Dictionary<string, string> { ["名称"] = i.Name, ["结论"] = i.Finding })],
            ["人员"] = [],
        });

    [Fact]
    public void A_placeholder_that_Word_has_split_into_runs_is_found()
    {
        var template = Docx(new Paragraph(Run("对", bold: true), Run("{{单"), Run("位", bold: true), Run("名称}"), Run("}进行检查")));
        Assert.Empty(WordTemplate.Check(template, Known));
        Assert.Equal(["对甲 & <乙> 公司进行检查"], Texts(Must(WordTemplate.Fill(template, Known, Content()))));
    }

    [Fact]
    public void Wide_braces_and_spaces_are_what_a_Chinese_keyboard_writes() =>
        Assert.Equal(["甲 & <乙> 公司"], Texts(Must(WordTemplate.Fill(Docx(Line("｛｛ 单位名称 ｝｝")), Known, Content()))));

    [Fact]
    public void A_row_is_repeated_for_each_element_and_an_empty_group_leaves_one_empty_row()
    {
        var template = Docx(Table(["事项", "结论"], ["{{事项.名称}}", "结论：{{事项.结论}}（{{单位名称}}）"]));
        Assert.Equal(
            ["事项", "结论", "警报", "结论：未发现问题（甲 & <乙> 公司）", "口部", "结论：锈蚀（甲 & <乙> 公司）"],
            Texts(Must(WordTemplate.Fill(template, Known, Content("无", ("警报", "未发现问题"), ("口部", "锈蚀"))))));
        Assert.Equal(["事项", "结论", "", "结论：（甲 & <乙> 公司）"], Texts(Must(WordTemplate.Fill(template, Known, Content()))));
    }

    [Fact]
    public void A_value_of_several_lines_stands_in_several_paragraphs_and_what_XML_cannot_hold_is_left_out()
    {
        var filled = Must(WordTemplate.Fill(Docx(Line("{{问题}}"), Line("问题：{{问题}}。")), Known, Content("一\r\n二\u0001🙂")));
        Assert.Equal(["一", "二🙂", "问题：一二🙂。"], Texts(filled));
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), false);
        Assert.Single(document.MainDocumentPart!.Document!.Descendants<Break>());
    }

    [Fact]
    public void What_a_value_says_in_braces_is_not_a_placeholder()
    {
        var template = Docx(Line("{{问题}}{{单位名称}}"), Table(["{{事项.名称}}"]));
        Assert.Equal(["{{单位名称}}甲 & <乙> 公司", "{{问题}}"], Texts(Must(WordTemplate.Fill(template, Known, Content("{{单位名称}}", ("{{问题}}", ""))))));
    }

    [Fact]
    public void Every_fault_of_a_template_is_named()
    {
        var template = Docx(Line("{{单位名}}"), Line("{{单位名称"), Line("{{事项.名称}}"), Table(["{{事项.名称}}{{人员.姓名}}"], ["{{事项.页码}}"]));
        Assert.Equal(
            [
                "有未知的占位符“{{单位名}}”。", "有没有写完整的占位符：“{{单位名称”。", "占位符“{{事项.名称}}”只能放在表格的一行里，该行按内容重复。",
                "有未知的占位符“{{事项.页码}}”。", "表格的同一行里混用了“事项”“人员”的占位符，一行只能用一组。",
            ],
            WordTemplate.Check(template, Known));
        Assert.Contains("有未知的占位符“{{单位名}}”", Refused(WordTemplate.Fill(template, Known, Content())));
    }

    [Fact]
    public void A_file_that_is_broken_hostile_or_something_else_is_refused_in_words()
    {
        var good = Docx(Line("好"));
        Assert.Contains("不完整或已损坏", Assert.Single(WordTemplate.Check("not a document"u8.ToArray(), Known)));
        Assert.Contains("不完整或已损坏", Assert.Single(WordTemplate.Check(good[..(good.Length / 2)], Known)));
        Assert.Contains("不是 Word 文档", Assert.Single(WordTemplate.Check(Zip(("xl/workbook.xml", "<a/>")), Known)));
        Assert.Contains("不完整或已损坏", Assert.Single(WordTemplate.Check(Zip(("word/document.xml", "<broken")), Known)));
        Assert.Contains("含有宏", Assert.Single(WordTemplate.Check(Zip(("word/document.xml", "<a/>"), ("word/vbaProject.bin", "x")), Known)));
        Assert.Contains("引用了外部", Assert.Single(WordTemplate.Check(Zip(("word/document.xml", "<a/>"), ("word/_rels/settings.xml.rels",
            """<Relationships><Relationship Id="r" Type="http://x/attachedTemplate" Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>""")), Known)));
        Assert.Contains("超过 5 MB", Assert.Single(WordTemplate.Check(new byte[WordGuard.FileBytes + 1], Known)));
        Assert.Contains("解压后过大", Assert.Single(WordTemplate.Check(Zip(("word/document.xml", new string(' ', 51 * 1024 * 1024))), Known)));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        var template = Docx(Line("{{单位名称}}"));
        Assert.Equal(Must(WordTemplate.Fill(template, Known, Content())), Must(WordTemplate.Fill(template, Known, Content())));
    }

    private static Run Run(string text, bool bold = false) => new(bold ? new RunProperties(new Bold()) : new RunProperties(), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Line(string text) => new(Run(text));

    private static Table Table(params string[][] rows) => new(rows.Select(cells => new TableRow(cells.Select(c => new TableCell(Line(c))))));

    private static byte[] Docx(params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(content));
        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return stream.ToArray();
    }

    internal static IReadOnlyList<string> Texts(byte[] document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), false);
        return [.. opened.MainDocumentPart!.Document!.Descendants<Paragraph>().Select(p => p.InnerText)];
    }
}
