namespace Portal.Domain.Draws;

/// <summary>历次抽取 (Art. 16): one earlier random draw that an enterprise was drawn in, for one section.</summary>
/// <param name="SectionId">The section that drew it; in a combined inspection one entry for each section, or one for all.</param>
/// <param name="No">检查编号; empty where it is not asked for.</param>
/// <param name="VisitOn">到场日期; null while nobody was there.</param>
[Article(16)]
public sealed record PriorDraw(int SectionId, DateOnly DrawnOn, bool Combined, bool Cancelled, string No = "", DateOnly? VisitOn = null)
{
    /// <summary>In words: when it was drawn, and when it was visited.</summary>
    public string Said => $"{No}{(No.Length > 0 ? "，" : "")}{DrawnOn:yyyy-MM-dd} 抽取，{(VisitOn is { } day ? $"{day:yyyy-MM-dd} 已检查" : "尚未到场")}";
}
