using Portal.Domain.Office;

namespace Portal.Domain.Inspections;

/// <summary>检查职责 (Art. 5, 7, 14): who records on the spot, and who answers for an item's result.</summary>
[Article(5, 7, 14)]
public static class Duties
{
    public static bool IsMember(this Actor actor, Inspection i) =>
        actor.InspectorId is { } own && actor.Role is (Role.科员 or Role.科室负责人 or Role.工程管理科) && i.Members.Exists(m => m.InspectorId == own);

    /// <summary>The inspecting section, and the inspectors whom the draw sent, whatever their section.</summary>
    public static Refusal? RefusalOnSite(this Actor actor, Inspection i) => actor.IsMember(i) ? null : actor.RefusalFor(i.SectionId);

    /// <summary>谁检查、谁负责: in a combined inspection each section's own people record and settle its items, and nobody else.</summary>
    public static Refusal? RefusalForItem(this Actor actor, Inspection i, int itemSectionId) =>
        actor.ActsFor(itemSectionId) ? null : i.IsCombined ? actor.RefusalFor(itemSectionId) : actor.RefusalOnSite(i);
}
