using System.Globalization;
using System.Xml;
using Portal.Domain.Rosters.Import;

namespace Portal.Excel;

/// <summary>What is said of a sheet's rows, in a column of its own.</summary>
internal sealed record SheetNotes(int Column, IReadOnlyDictionary<int, string> Said);

/// <summary>工作表副本: a sheet as it came, some columns emptied, one added.</summary>
internal static class SheetCopy
{
    public const string Unkept = "（未保留）";

    /// <param name="emptied">Columns of which no digit is kept.</param>
    public static void Write(Stream from, Stream to, IReadOnlySet<int> emptied, SheetNotes? notes)
    {
        using var xml = XmlCopy.Reader(from);
        using var copy = XmlCopy.Writer(to);
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element and not XmlNodeType.EndElement)
            {
                XmlCopy.Node(xml, copy);
                continue;
            }
            // What it says of the extent of the sheet is no longer true once a column is added.
            if (xml.LocalName == "dimension" && notes is not null) continue;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                (row, column) = (int.TryParse(xml.GetAttribute("r"), out var stated) ? stated : row + 1, 0);
                if (notes?.Said.ContainsKey(row) is true && xml.IsEmptyElement)
                {
                    StartRow(xml, copy);
                    Say(copy, notes, row);
                    copy.WriteEndElement();
                    continue;
                }
                StartRow(xml, copy);
                if (xml.IsEmptyElement) copy.WriteEndElement();
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
            {
                if (notes is not null) Say(copy, notes, row);
                copy.WriteFullEndElement();
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = CellAddress.Read(xml.GetAttribute("r") ?? "") is var (stated, _) ? stated : column + 1;
                var hides = emptied.Contains(column) && !xml.IsEmptyElement && xml.GetAttribute("t") != "s";
                if (hides) Empty(xml, copy);
                else XmlCopy.Node(xml, copy);
            }
            else XmlCopy.Node(xml, copy);
        }
    }

    // spans says how far a row reaches; without it a program looks for itself.
    private static void StartRow(XmlReader xml, XmlWriter copy)
    {
        copy.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        if (xml.MoveToFirstAttribute())
        {
            do
                if (xml.LocalName != "spans") copy.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI.Length == 0 ? null : xml.NamespaceURI, xml.Value);
            while (xml.MoveToNextAttribute());
            xml.MoveToElement();
        }
    }

    private static void Say(XmlWriter copy, SheetNotes notes, int row)
    {
        if (!notes.Said.TryGetValue(row, out var text)) return;
        copy.WriteStartElement("c", Namespace(copy));
        copy.WriteAttributeString("r", CellAddress.Letters(notes.Column) + row.ToString(CultureInfo.InvariantCulture));
        copy.WriteAttributeString("t", "inlineStr");
        copy.WriteStartElement("is", Namespace(copy));
        copy.WriteStartElement("t", Namespace(copy));
        copy.WriteAttributeString("xml", "space", null, "preserve");
        copy.WriteString(text);
        copy.WriteEndElement();
        copy.WriteEndElement();
        copy.WriteEndElement();
    }

    // A heading keeps its words; anything with a digit may be a number of a person.
    private static void Empty(XmlReader xml, XmlWriter copy)
    {
        copy.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        if (xml.GetAttribute("r") is { } address) copy.WriteAttributeString("r", address);
        var (depth, text) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth) if (xml.NodeType == XmlNodeType.Text) text += xml.Value;
        copy.WriteAttributeString("t", "inlineStr");
        copy.WriteStartElement("is", Namespace(copy));
        copy.WriteElementString("t", Namespace(copy), text.Any(char.IsAsciiDigit) ? Unkept : text);
        copy.WriteEndElement();
        copy.WriteEndElement();
    }

    private static string Namespace(XmlWriter copy) => copy.LookupPrefix(Strict) is not null ? Strict : Usual;

    private const string Usual = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
}
