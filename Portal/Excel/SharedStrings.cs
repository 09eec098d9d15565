using System.IO.Compression;
using Portal.Domain;

namespace Portal.Excel;

/// <summary>共享字符串: the texts that cells refer to by number.</summary>
internal static class SharedStrings
{
    public static Outcome<IReadOnlyList<string>> Read(ZipArchive zip, string path)
    {
        var texts = new List<string>();
        using var xml = PartXml.Open(zip, path);
        while (xml is not null && xml.NextElement())
        {
            if (xml.LocalName != "si") continue;
            var text = xml.RunText();
            if (text.Length > WorkbookLimits.CellCharacters) return SheetXml.TooLong();
            if (texts.Count == WorkbookLimits.Cells) return SheetXml.TooManyCells();
            texts.Add(CellText.Unescape(text));
        }
        return texts;
    }
}
