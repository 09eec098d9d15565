using System.Text.RegularExpressions;

namespace Portal.Features.Rosters;

/// <summary>名录设置 (configuration section <c>Portal</c>).</summary>
public sealed class RosterSettings
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>行政执法证号的样式 (Art. 10), as a regular expression over the whole number; empty checks nothing. It warns and never refuses: offices change their numbering.</summary>
    public string CertificatePattern { get; set; } = "";

    /// <summary>导入文件的保留天数: after which the file and the rows of an import are deleted; that it took place stays on record.</summary>
    public int ImportRetentionDays { get; set; } = 90;

    /// <returns>What to tell the person; null when the number looks as usual.</returns>
    public string? DoubtOf(string certificate) =>
        CertificatePattern.Length == 0 || certificate.Length == 0 || Regex.IsMatch(certificate, $"^(?:{CertificatePattern})$", RegexOptions.CultureInvariant, Longest)
            ? null
            : "证号与本办常用的样式不同，请对照证件核对；确认无误可以照此登记。";
}
