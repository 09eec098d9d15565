using System.Xml;
using Portal.Domain.Rosters.Import;

namespace Portal.Excel;

/// <summary>部件副本: an XML part as it came, with identity-card numbers masked in its texts.</summary>
internal static class XmlCopy
{
    /// <param name="emptied">Shared strings, by number, of which nothing is kept unless they are headings.</param>
    public static void Write(Stream from, Stream to, IReadOnlySet<int> emptied)
    {
        using var xml = Reader(from);
        using var copy = Writer(to);
        var index = -1;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) index++;
            var secret = emptied.Contains(index) && xml.NodeType is XmlNodeType.Text && xml.Value.Any(char.IsAsciiDigit);
            if (secret) copy.WriteString(SheetCopy.Unkept);
            else Node(xml, copy);
        }
    }

    public static XmlReader Reader(Stream from) => XmlReader.Create(from, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    public static XmlWriter Writer(Stream to) => XmlWriter.Create(to, new XmlWriterSettings { CloseOutput = false, Encoding = new System.Text.UTF8Encoding(false) });

    /// <summary>Writes the node that the reader stands on, not what is inside it.</summary>
    public static void Node(XmlReader xml, XmlWriter copy)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                copy.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                var empty = xml.IsEmptyElement;
                copy.WriteAttributes(xml, false);
                if (empty) copy.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                copy.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                copy.WriteString(IdentityNumbers.Mask(xml.Value));
                break;
            case XmlNodeType.CDATA:
                copy.WriteCData(IdentityNumbers.Mask(xml.Value));
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                copy.WriteWhitespace(xml.Value);
                break;
        }
    }
}
