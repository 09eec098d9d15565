using Portal.Domain;

namespace Portal.Features.Draws;

/// <summary>检查方式 (Art. 5): whether the items of a task make its inspections combined ones (综合检查).</summary>
[Article(5)]
internal static class DrawScope
{
    /// <param name="itemSections">The sections that keep the task's items.</param>
    public static bool IsCombined(int sectionId, IEnumerable<int> itemSections) => itemSections.Append(sectionId).Distinct().Count() > 1;
}
