using Portal.Domain.Disclosure;

namespace Portal.Domain.Office;

/// <summary>领导报表 (Art. 8, 25): one workbook of a period for the leadership; kept under the SHA-256 of its bytes.</summary>
[Article(8, 25)]
public sealed class LeadershipReport
{
    private LeadershipReport() { }

    public LeadershipReport(ReportPeriod period, PublishedFile file, DateTime at, string by) =>
        (FromOn, ToOn, Kind, FileName, Sha256, Length, MadeAt, MadeBy) = (period.From, period.To, period.Kind, file.Name, file.Sha256, file.Length, at, by);

    public int Id { get; private set; }
    public DateOnly FromOn { get; private set; }
    public DateOnly ToOn { get; private set; }
    public ReportKind Kind { get; private set; }
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public long Length { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }
    public string MadeBy { get; private set; } = "";
    public int Version { get; private set; }
}
