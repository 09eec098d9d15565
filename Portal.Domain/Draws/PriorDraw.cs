namespace Portal.Domain.Draws;

/// <summary>历次抽取 (Art. 16): one earlier random draw that an enterprise was drawn in, for one section.</summary>
/// <param name="SectionId">The section that drew it; in a combined inspection one entry for each section, or one for all.</param>
[Article(16)]
public sealed record PriorDraw(int SectionId, DateOnly DrawnOn, bool Combined, bool Cancelled);
