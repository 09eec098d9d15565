using System.Buffers;
using System.IO.Compression;
using System.Xml;
using Portal.Domain;

namespace Portal.Word;

/// <summary>模板安全检查: whether a file from outside is a Word document of bearable size that runs nothing and fetches nothing.</summary>
/// <remarks>What an entry declares of its size is not believed: its bytes are counted while it is inflated.</remarks>
public static class WordGuard
{
    public const int FileBytes = 5 * 1024 * 1024;
    private const int Entries = 200;
    private const long InflatedBytes = 50L * 1024 * 1024;

    /// <returns>Null when the file may be read.</returns>
    public static Refusal? Check(byte[] file)
    {
        if (file.Length > FileBytes) return new Refusal($"模板超过 {FileBytes / 1024 / 1024} MB，请删去其中的大图片。");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is null) return new Refusal("文件不是 Word 文档（.docx）。请用 Word 或 WPS 另存为“Word 文档（.docx）”后再上传。");
            if (zip.Entries.Any(e => e.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase))) return new Refusal("模板含有宏，不能使用。请另存为不含宏的“Word 文档（.docx）”。");
            if (zip.Entries.Count > Entries || Inflated(zip) > InflatedBytes) return new Refusal("模板内含的部件过多或解压后过大，不像正常的文书模板。请把内容复制到新建的文档中再上传。");
            return zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Any(Fetches)
                ? new Refusal("模板引用了外部的文件或图片，打开文书时会向外连接，不能使用。请把图片直接插入文档。") : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or XmlException)
        {
            return new Refusal("模板文件不完整或已损坏，不能读取。请用 Word 或 WPS 打开检查，另存为“Word 文档（.docx）”后再试。");
        }
    }

    private static long Inflated(ZipArchive zip)
    {
        var (total, buffer) = (0L, ArrayPool<byte>.Shared.Rent(81920));
        try
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                for (int read; total <= InflatedBytes && (read = stream.Read(buffer)) > 0;) total += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return total;
    }

    // A link that a reader may follow is no fetching; an attached template or a picture elsewhere is.
    private static bool Fetches(ZipArchiveEntry relations)
    {
        using var xml = XmlReader.Create(relations.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
            if (xml.GetAttribute("TargetMode") == "External" && xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) is not true) return true;
        return false;
    }
}
