using System.IO.Compression;
using System.Text.RegularExpressions;
using Portal.Word;

namespace Portal.Excel;

/// <summary>The same sheets, the same bytes: MiniExcel names the links between a workbook's parts at random; here they are numbered.</summary>
public static partial class SteadyWorkbook
{
    public static byte[] Write(params IReadOnlyList<OutSheet> sheets)
    {
        using var package = new MemoryStream();
        package.Write(WorkbookWriter.Write(sheets));
        using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
            // What people wrote stands in the sheets, which hold no such links.
            foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.Ordinal) || e.FullName.EndsWith("workbook.xml", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList())
            {
                using var content = part.Open();
                using var reader = new StreamReader(content);
                var text = Random().Replace(reader.ReadToEnd(), link => numbers.TryGetValue(link.Value, out var number) ? number : numbers[link.Value] = $"rId{numbers.Count + 1}");
                content.SetLength(0);
                using var writer = new StreamWriter(content);
                writer.Write(text);
            }
        }
        return SteadyZip.Rewrite(package.ToArray());
    }

    [GeneratedRegex("(?<=[ :][Ii]d=\")R[0-9A-Fa-f]{32}(?=\")")]
    private static partial Regex Random();
}
