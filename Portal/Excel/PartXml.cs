using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Portal.Excel;

/// <summary>表格部件: opens the XML parts inside a workbook; document types and outside references are prohibited.</summary>
internal static class PartXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <returns>Null when the workbook has no such part.</returns>
    public static XmlReader? Open(ZipArchive zip, string path) =>
        zip.GetEntry(path) is { } entry ? XmlReader.Create(entry.Open(), Settings) : null;

    /// <summary>Moves to the next element; names are compared without namespace, as the strict and the usual form of xlsx differ in it.</summary>
    public static bool NextElement(this XmlReader xml)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element) return true;
        return false;
    }

    /// <summary>Text of all t elements inside the current element (runs joined, phonetic hints left out); ends on its end tag.</summary>
    public static string RunText(this XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var (depth, inText) = (xml.Depth, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                SkipInside(xml);
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element) inText = xml is { LocalName: "t", IsEmptyElement: false };
            else if (xml.NodeType == XmlNodeType.EndElement) inText = false;
            else if (inText && text.Length <= WorkbookLimits.CellCharacters) text.Append(xml.Value);
        }
        return text.ToString();
    }

    private static void SkipInside(XmlReader xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement) return;
        while (xml.Read() && xml.Depth > depth) { }
    }
}
