using System.Buffers;
using System.IO.Compression;
using Portal.Domain;

namespace Portal.Excel;

/// <summary>表格安全检查: whether a file from outside is an xlsx container of bearable size; asked before anything is parsed.</summary>
/// <remarks>
/// What an entry declares of its size is not believed: every entry is inflated once and its bytes are counted.
/// Rows, columns and cell lengths are counted by <see cref="SheetXml"/> while it reads, and end the reading there.
/// </remarks>
public static class WorkbookGuard
{
    /// <returns>Null when the file may be read.</returns>
    public static Refusal? Check(byte[] file)
    {
        if (file.Length > WorkbookLimits.FileBytes) return TooLarge();
        if (FileKind.NotZip(file) is { } notZip) return notZip;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return CheckEntries(zip, file.Length) ?? CheckParts(zip) ?? CheckInflation(zip, file.Length);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return Broken();
        }
    }

    internal static Refusal TooLarge() => new($"文件超过 {WorkbookLimits.FileBytes / 1024 / 1024} MB，请删去图片和无关的工作表，或分成几个文件上传。");

    internal static Refusal Broken() => new("文件不完整或已损坏，不能读取。请用 Excel 或 WPS 打开检查，重新保存后再上传。");

    private static Refusal? CheckEntries(ZipArchive zip, long fileLength)
    {
        if (zip.Entries.Count > WorkbookLimits.Entries)
            return new($"文件内含 {zip.Entries.Count} 个部件，超过 {WorkbookLimits.Entries} 个，不像正常的名录。请把名录复制到新建的工作簿中再上传。");
        // Two entries of one name are read differently by different programs; entries that overlap claim more than the file holds.
        var twice = zip.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < zip.Entries.Count;
        // No program writes a part that lies outside its own container.
        var outside = zip.Entries.Any(entry => entry.FullName.StartsWith('/') || entry.FullName.Contains('\\') || entry.FullName.Contains(':') || entry.FullName.Split('/').Contains(".."));
        return twice || outside || zip.Entries.Sum(entry => entry.CompressedLength) > fileLength ? Broken() : null;
    }

    private static Refusal? CheckParts(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("xl/workbook.xml") is not null) return null;
        if (zip.GetEntry("word/document.xml") is not null) return new("文件是 Word 文档，不是 Excel 表格（只改扩展名不会改变格式）。请把表格复制到 Excel 中，保存为 .xlsx 后再上传。");
        if (zip.GetEntry("xl/workbook.bin") is not null) return new("文件是 Excel 二进制工作簿（.xlsb），请另存为“Excel 工作簿（.xlsx）”后再上传。");
        return zip.GetEntry("content.xml") is not null
            ? new("文件是 OpenDocument 表格（.ods），请另存为“Excel 工作簿（.xlsx）”后再上传。")
            : new("文件是压缩包，但里面没有 Excel 工作簿的内容。请上传 .xlsx 格式的名录。");
    }

    private static Refusal? CheckInflation(ZipArchive zip, long fileLength)
    {
        var (total, cells) = (0L, 0L);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                var inflated = 0L;
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    inflated += read;
                    total += read;
                    // Counted before anything of them is held: every cell begins so, unless its names carry a prefix.
                    cells += buffer.AsSpan(0, read).Count("<c "u8) + buffer.AsSpan(0, read).Count("<c>"u8) + buffer.AsSpan(0, read).Count("<c/>"u8);
                    if (cells > WorkbookLimits.Cells) return SheetXml.TooManyCells();
                    if (total > WorkbookLimits.InflatedBytes || Swells(inflated, entry.CompressedLength) || Swells(total, fileLength)) return Bomb();
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return null;
    }

    private static bool Swells(long inflated, long stored) =>
        inflated > WorkbookLimits.RatioFreeBytes && inflated > stored * WorkbookLimits.Ratio;

    private static Refusal Bomb() => new("文件解压后异常庞大，为安全起见不读取。请把名录的内容复制到新建的工作簿中再上传。");
}
