using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Portal.Excel;

/// <summary>日期样式: which cell styles show their number as a date.</summary>
internal sealed partial class DateStyles
{
    private readonly List<bool> isDate = [];

    public bool this[int style] => style >= 0 && style < isDate.Count && isDate[style];

    public static DateStyles Read(ZipArchive zip, string path)
    {
        var styles = new DateStyles();
        var formats = new Dictionary<int, string>();
        var inCellFormats = false;
        using var xml = PartXml.Open(zip, path);
        while (xml is not null && xml.NextElement())
        {
            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), out var id))
                formats[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName is "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs") inCellFormats = xml.LocalName == "cellXfs";
            else if (inCellFormats && xml.LocalName == "xf" && int.TryParse(xml.GetAttribute("numFmtId"), out var format))
                styles.isDate.Add(formats.TryGetValue(format, out var code) ? ShowsDay(code) : IsBuiltInDate(format));
        }
        return styles;
    }

    // Built-in formats that show a day: the common ones and those of East Asian editions (27-31, 36, 50-54, 57-58).
    private static bool IsBuiltInDate(int format) =>
        format is >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58;

    private static bool ShowsDay(string format) => Literal().Replace(format, "").AsSpan().IndexOfAny("yYdDeE") >= 0 && !IsScientific(format);

    private static bool IsScientific(string format) => format.Contains("E+", StringComparison.OrdinalIgnoreCase) || format.Contains("E-", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|General", RegexOptions.IgnoreCase)]
    private static partial Regex Literal();
}
