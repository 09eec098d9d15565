using System.Text;
using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>恶意和错误文件: files that must be refused with a sentence, never read and never thrown upon.</summary>
public class HostileFileTests
{
    private static readonly byte[] Sound = Forge.Workbook($"<sheetData>{Forge.Row(1, "单位名称")}</sheetData>");
    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    [Fact]
    public void A_sound_forged_workbook_is_read() => Assert.Equal("单位名称", WorkbookReader.Read(Sound).Value![0].At(1, 1)!.Text);

    public static TheoryData<string, string> Wrong => new()
    {
        { "empty", "0 字节" }, { "csv", "文本或网页" }, { "pdf", "PDF" }, { "xls", ".xls" }, { "encrypted", "打开密码" },
        { "docx", "Word" }, { "xlsb", ".xlsb" }, { "ods", ".ods" }, { "zip", "没有 Excel" }, { "noise", "不是 Excel 工作簿" },
        { "truncated", "损坏" }, { "no sheet part", "缺少工作表“名录”" }, { "dtd", "损坏" }, { "half a sheet", "损坏" },
        { "thousand entries", "1003 个部件" }, { "two entries of one name", "损坏" }, { "bomb", "异常庞大" },
        { "last row", "第 1048575 行" }, { "last column", "第 16384 列" }, { "row and cell at odds", "损坏" }, { "a cell twice", "损坏" },
        { "long inline cell", "32767" }, { "long shared string", "32767" }, { "too large", "20 MB" }, { "a sheet named twice over", "损坏" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_no_sound_workbook_is_refused_with_its_reason(string file, string reason)
    {
        var read = WorkbookReader.Read(Make(file));
        Assert.Null(read.Value);
        Assert.Contains(reason, read.Refusal!.Reason);
    }

    [Fact]
    public async Task A_stream_beyond_the_limit_is_refused_without_reading_it_to_its_end()
    {
        using var endless = new MemoryStream(new byte[WorkbookLimits.FileBytes * 2]);
        Assert.Contains("20 MB", (await WorkbookReader.Read(endless, TestRun.Current.CancellationToken)).Refusal!.Reason);
        Assert.True(endless.Position < WorkbookLimits.FileBytes + 200_000);
    }

    [Fact]
    public void No_cut_of_a_sound_workbook_and_no_changed_byte_makes_the_reader_throw()
    {
        for (var length = 0; length < Sound.Length; length += 3)
            Assert.NotNull(WorkbookReader.Read(Sound[..length]).Refusal);
        for (var at = 0; at < Sound.Length; at++)
        {
            byte[] changed = [.. Sound];
            changed[at] ^= 0x55;
            var read = WorkbookReader.Read(changed);
            Assert.True(read.Succeeded || read.Refusal.Reason.EndsWith('。'));
        }
    }

    [Fact]
    public void A_bomb_that_declares_one_byte_is_refused_all_the_same()
    {
        var bomb = Make("bomb");
        var (honest, lying) = (BitConverter.GetBytes(30_000_000), BitConverter.GetBytes(1));
        var lies = 0;
        for (var at = 0; at <= bomb.Length - 4; at++)
        {
            if (!bomb.AsSpan(at, 4).SequenceEqual(honest)) continue;
            lying.CopyTo(bomb, at);
            lies++;
        }
        Assert.True(lies > 0);
        Assert.NotNull(WorkbookReader.Read(bomb).Refusal);
    }

    private static byte[] Make(string file) => file switch
    {
        "empty" => [],
        "csv" => Encoding.UTF8.GetBytes("单位名称,统一社会信用代码\n甲,乙\n"),
        "pdf" => Encoding.ASCII.GetBytes("%PDF-1.7\n"),
        "xls" => OleHeader,
        "encrypted" => [.. OleHeader, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "docx" => Forge.Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")]),
        "xlsb" => Forge.Zip([("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "b")]),
        "ods" => Forge.Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")]),
        "zip" => Forge.Zip([("a.txt", "a")]),
        "noise" => [.. Enumerable.Range(0, 512).Select(i => (byte)(i * 7))],
        "truncated" => Sound[..(Sound.Length / 2)],
        "no sheet part" => Forge.Zip(Forge.Frame()),
        "dtd" => Forge.Workbook($"<sheetData>{Forge.Row(1, "&amp;")}</sheetData>", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"),
        "half a sheet" => Forge.Workbook("<sheetData><row r=\"1\"><c>"),
        "thousand entries" => Forge.Zip([.. Forge.Frame(), .. Enumerable.Range(0, 1000).Select(i => ($"xl/media/{i}.png", "x"))]),
        "two entries of one name" => Forge.Zip([.. Forge.Frame(), .. Forge.Frame()]),
        "bomb" => Forge.Zip([.. Forge.Frame(), ("xl/worksheets/sheet1.xml", new string(' ', 30_000_000))]),
        "last row" => Forge.Workbook("<sheetData><row r=\"1048575\"><c r=\"A1048575\"><v>1</v></c></row></sheetData>"),
        "last column" => Forge.Workbook("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"),
        "row and cell at odds" => Forge.Workbook("<sheetData><row r=\"1\"><c r=\"A2\"><v>1</v></c></row></sheetData>"),
        "a cell twice" => Forge.Workbook("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>"),
        "long inline cell" => Forge.Workbook($"<sheetData>{Forge.Row(1, new string('长', 32_768))}</sheetData>"),
        "long shared string" => Forge.Workbook("<sheetData/>", more: [("xl/sharedStrings.xml", $"<sst><si><t>{new string('长', 32_768)}</t></si></sst>")]),
        "too large" => new byte[WorkbookLimits.FileBytes + 1],
        "a sheet named twice over" => Forge.Zip(Forge.Frame().Select(part => (part.Path, part.Text.Replace("</sheets>", "<sheet name=\"乙\" sheetId=\"2\" r:id=\"rId1\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></sheets>")))),
        _ => throw new ArgumentOutOfRangeException(nameof(file), file, "No such file."),
    };
}
