namespace Portal.Excel;

/// <summary>上传表格的限度: how large a workbook from outside may be before it is refused.</summary>
public static class WorkbookLimits
{
    public const int FileBytes = 30 * 1024 * 1024;
    public const int Entries = 200;
    public const long InflatedBytes = 200L * 1024 * 1024;

    /// <summary>Inflated bytes per stored byte, asked only of what inflates beyond <see cref="RatioFreeBytes"/>.</summary>
    public const int Ratio = 100;
    public const long RatioFreeBytes = 1024 * 1024;

    public const int Rows = 200_000;
    public const int Columns = 200;
    public const int CellCharacters = 32_767;

    // The three below keep a small file from growing in memory by repetition: cells and texts that refer to one
    // shared string, and merges that nothing but their own bytes bounds.
    public const int Cells = 3_000_000;
    public const long TextCharacters = 50_000_000;
    public const int Merges = 200_000;
}
