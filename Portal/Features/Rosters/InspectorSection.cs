using Portal.Domain;
using Portal.Domain.Office;

namespace Portal.Features.Rosters;

/// <summary>检查人员的科室 (Art. 7, 10): an inspector's entry belongs to the inspector's section, and to whoever takes it up while it has none.</summary>
internal static class InspectorSection
{
    public static Refusal? RefusalForInspectorOf(this Actor actor, int? sectionId) => sectionId is { } section ? actor.RefusalFor(section) : null;
}
