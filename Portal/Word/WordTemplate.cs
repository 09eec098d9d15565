using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Domain;

namespace Portal.Word;

/// <summary>文书模板: a .docx with placeholders, checked and filled.</summary>
/// <remarks>The file may come from anybody's Word: whatever is wrong with it is said in Chinese, and nothing throws.</remarks>
public static class WordTemplate
{
    private static readonly Refusal Broken = new("模板文件不完整或已损坏，不能读取。请用 Word 或 WPS 打开检查，另存为“Word 文档（.docx）”后再试。");

    /// <returns>What is wrong, one sentence each; empty when the template can be used.</returns>
    public static IReadOnlyList<string> Check(byte[] template, WordVocabulary known)
    {
        if (WordGuard.Check(template) is { } refusal) return [refusal.Reason];
        var checkedParts = Open(template, document => Parts(document).SelectMany(root => Problems(root, known)).Distinct().ToList());
        return checkedParts.Succeeded ? checkedParts.Value : [checkedParts.Refusal.Reason];
    }

    /// <summary>The document: values in place, one table row for each element of a group. The same content gives the same bytes.</summary>
    public static Outcome<byte[]> Fill(byte[] template, WordVocabulary known, WordContent content)
    {
        if (Check(template, known) is { Count: > 0 } problems) return new Refusal(string.Concat(problems));
        using var stream = new MemoryStream();
        stream.Write(template);
        var filled = Open(stream, editable: true, document =>
        {
            foreach (var root in Parts(document)) Fill(root, content);
            document.Save();
            return true;
        });
        return filled.Succeeded ? SteadyZip.Rewrite(stream.ToArray()) : filled.Refusal;
    }

    private static void Fill(OpenXmlElement root, WordContent content)
    {
        // What a value says in braces is no placeholder: what was filled is not read again.
        var filled = new HashSet<OpenXmlElement>();
        foreach (var row in root.Descendants<TableRow>().ToList())
        {
            if (GroupsIn(row).FirstOrDefault() is not { } group) continue;
            // A group with nothing in it leaves one empty row, so that the table still stands.
            foreach (var values in content.Rows[group] is { Count: > 0 } rows ? rows : [new Dictionary<string, string>()])
            {
                var copy = (TableRow)row.CloneNode(true);
                row.InsertBeforeSelf(copy);
                filled.Add(copy);
                foreach (var paragraph in copy.Descendants<Paragraph>().ToList())
                    Placeholders.Fill(paragraph, name => WordVocabulary.GroupOf(name) is null ? content.Values.GetValueOrDefault(name) : values.GetValueOrDefault(name[(group.Length + 1)..], ""));
            }
            row.Remove();
        }
        foreach (var paragraph in root.Descendants<Paragraph>().Where(p => !p.Ancestors<TableRow>().Any(filled.Contains)).ToList())
            Placeholders.Fill(paragraph, name => content.Values.GetValueOrDefault(name));
    }

    private static IEnumerable<string> Problems(OpenXmlElement root, WordVocabulary known)
    {
        foreach (var paragraph in root.Descendants<Paragraph>())
        {
            if (Placeholders.HasLoose(paragraph)) yield return $"有没有写完整的占位符：“{Short(paragraph.InnerText)}”。";
            foreach (var name in Placeholders.In(paragraph))
            {
                if (!known.Knows(name)) yield return $"有未知的占位符“{{{{{name}}}}}”。";
                else if (WordVocabulary.GroupOf(name) is not null && paragraph.Ancestors<TableRow>().FirstOrDefault() is null) yield return $"占位符“{{{{{name}}}}}”只能放在表格的一行里，该行按内容重复。";
            }
        }
        foreach (var row in root.Descendants<TableRow>())
            if (GroupsIn(row) is { Count: > 1 } groups) yield return $"表格的同一行里混用了“{string.Join("”“", groups)}”的占位符，一行只能用一组。";
    }

    private static List<string> GroupsIn(TableRow row) =>
        [.. row.Descendants<Paragraph>().Where(p => p.Ancestors<TableRow>().First() == row).SelectMany(Placeholders.In).Select(WordVocabulary.GroupOf).OfType<string>().Distinct()];

    private static List<OpenXmlElement> Parts(WordprocessingDocument document) =>
    [
        document.MainDocumentPart!.Document!,
        .. document.MainDocumentPart.HeaderParts.Select(p => p.Header).OfType<OpenXmlElement>(),
        .. document.MainDocumentPart.FooterParts.Select(p => p.Footer).OfType<OpenXmlElement>(),
    ];

    private static Outcome<T> Open<T>(byte[] template, Func<WordprocessingDocument, T> read) where T : notnull =>
        Open(new MemoryStream(template, writable: false), editable: false, read);

    private static Outcome<T> Open<T>(Stream stream, bool editable, Func<WordprocessingDocument, T> use) where T : notnull
    {
        try
        {
            using var document = WordprocessingDocument.Open(stream, editable);
            return document.MainDocumentPart?.Document is null ? Broken : use(document);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or IOException or InvalidOperationException or ArgumentException or UriFormatException)
        {
            return Broken;
        }
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
