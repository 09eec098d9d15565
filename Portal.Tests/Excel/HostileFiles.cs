using System.Text;
using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>恶意和错误文件: each kind of file that must be refused, as its makers make it.</summary>
internal static class HostileFiles
{
    private const string Deep = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly byte[] Sound = Forge.Workbook($"<sheetData>{Forge.Row(1, "单位名称")}</sheetData>");
    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["empty"] = () => [],
        ["csv"] = () => Encoding.UTF8.GetBytes("单位名称,统一社会信用代码\n甲,乙\n"),
        ["pdf"] = () => Encoding.ASCII.GetBytes("%PDF-1.7\n"),
        ["xls"] = () => OleHeader,
        ["encrypted"] = () => [.. OleHeader, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        ["docx"] = () => Forge.Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")]),
        ["xlsb"] = () => Forge.Zip([("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "b")]),
        ["ods"] = () => Forge.Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")]),
        ["zip"] = () => Forge.Zip([("a.txt", "a")]),
        ["noise"] = () => [.. Enumerable.Range(0, 512).Select(i => (byte)(i * 7))],
        ["truncated"] = () => Sound[..(Sound.Length / 2)],
        ["no sheet part"] = () => Forge.Zip(Forge.Frame()),
        ["dtd"] = () => Forge.Workbook($"<sheetData>{Forge.Row(1, "&amp;")}</sheetData>", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"),
        ["half a sheet"] = () => Forge.Workbook("<sheetData><row r=\"1\"><c>"),
        ["thousand entries"] = () => Forge.Zip([.. Forge.Frame(), .. Enumerable.Range(0, 1000).Select(i => ($"xl/media/{i}.png", "x"))]),
        ["two entries of one name"] = () => Forge.Zip([.. Forge.Frame(), .. Forge.Frame()]),
        ["bomb"] = () => Forge.Zip([.. Forge.Frame(), ("xl/worksheets/sheet1.xml", new string(' ', 30_000_000))]),
        ["last row"] = () => Forge.Workbook("<sheetData><row r=\"1048575\"><c r=\"A1048575\"><v>1</v></c></row></sheetData>"),
        ["last column"] = () => Forge.Workbook("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"),
        ["row and cell at odds"] = () => Forge.Workbook("<sheetData><row r=\"1\"><c r=\"A2\"><v>1</v></c></row></sheetData>"),
        ["a cell twice"] = () => Forge.Workbook("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>"),
        ["long inline cell"] = () => Forge.Workbook($"<sheetData>{Forge.Row(1, new string('长', 32_768))}</sheetData>"),
        ["long shared string"] = () => Forge.Workbook("<sheetData/>", more: [("xl/sharedStrings.xml", $"<sst><si><t>{new string('长', 32_768)}</t></si></sst>")]),
        ["too large"] = () => new byte[WorkbookLimits.FileBytes + 1],
        ["a sheet named twice over"] = () => Forge.Zip(Forge.Frame().Select(part => (part.Path, part.Text.Replace("</sheets>", "<sheet name=\"乙\" sheetId=\"2\" r:id=\"rId1\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></sheets>")))),
        ["html"] = () => Encoding.UTF8.GetBytes("<html><body><table><tr><td>单位名称</td></tr></table></body></html>"),
        ["xml"] = () => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
        ["a string that is not there"] = () => Forge.Workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row></sheetData>"),
        ["entity expansion"] = () => Forge.Workbook($"<sheetData>{Forge.Row(1, "&j;")}</sheetData>", "<!DOCTYPE w [<!ENTITY a \"lol\">" + string.Concat(Enumerable.Range('b', 9).Select(c => $"<!ENTITY {(char)c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">")) + "]>"),
        ["entities in the shared strings"] = () => Forge.Workbook("<sheetData/>", more: [("xl/sharedStrings.xml", "<!DOCTYPE s [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]><sst><si><t>&x;</t></si></sst>")]),
        ["path traversal"] = () => Forge.Zip([.. Forge.Frame().Where(part => !part.Path.EndsWith(".rels", StringComparison.Ordinal)), ("../../evil.xml", "x"), ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"rId1\" Type=\"{Deep}/worksheet\" Target=\"../../../../etc/passwd\"/></Relationships>")]),
        ["16384 columns"] = () => Forge.Workbook("<sheetData><row r=\"1\">" + string.Concat(Enumerable.Range(1, 16_384).Select(_ => "<c><v>1</v></c>")) + "</row></sheetData>"),
        ["declared to the last cell"] = () => Forge.Workbook("<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"),
        ["gigabytes"] = () => Forge.Bomb("xl/worksheets/sheet1.xml", 2L << 30),
        ["millions of rows"] = () => Forge.Workbook("<sheetData>" + string.Concat(Enumerable.Range(1, 2_000_000).Select(i => "<row><c><v>1</v></c></row>")) + "</sheetData>"),
        ["millions of cells"] = () => Forge.Workbook("<sheetData>" + string.Concat(Enumerable.Repeat("<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 40)) + "</row>", 100_000)) + "</sheetData>"),
        ["millions of merges"] = () => Forge.Workbook("<sheetData/><mergeCells>" + string.Concat(Enumerable.Range(1, 1_000_000).Select(i => $"<mergeCell ref=\"A{i}:B{i}\"/>")) + "</mergeCells>"),
        ["one text a million times"] = () => Forge.Workbook("<sheetData>" + string.Concat(Enumerable.Repeat("<row>" + string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 20)) + "</row>", 50_000)) + "</sheetData>", more: [("xl/sharedStrings.xml", $"<sst><si><t>{new string('长', 30_000)}</t></si></sst>")]),
    };
}
