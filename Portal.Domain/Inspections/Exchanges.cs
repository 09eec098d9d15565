namespace Portal.Domain.Inspections;

/// <summary>交换检查对象 (Art. 15): two inspectors in the same kind of seat change places between two inspections of one draw.</summary>
[Article(15)]
public static class Exchanges
{
    /// <returns>Why the two cannot change places; interests are the caller's to look up.</returns>
    public static Refusal? RefusalFor(Inspection own, int inspectorId, Inspection other, int otherInspectorId)
    {
        if (own.DrawId is null || own.DrawId != other.DrawId || own.Id == other.Id) return new("只能与同一次抽取的另一次检查交换。", 15);
        if (other.VisitOn is not null || other.CancelledOn is not null || own.VisitOn is not null || own.CancelledOn is not null)
            return new("其中一次检查已到场或已取消，不能交换。", 15);
        if (own.Members.Find(m => m.InspectorId == inspectorId) is not { } leaving || other.Members.Find(m => m.InspectorId == otherInspectorId) is not { } coming)
            return new("检查组已经变更，请刷新后重新选择。", 15);
        if (leaving.Role != coming.Role) return new($"分工不同（{leaving.Role}与{coming.Role}），不能交换。", 15);
        return own.Members.Exists(m => m.InspectorId == otherInspectorId) || other.Members.Exists(m => m.InspectorId == inspectorId)
            ? new("两人已在同一检查组，交换没有意义。", 15)
            : null;
    }

    /// <summary>可交换的人员: those of the draw's other inspections with whom an exchange leaves no conflict.</summary>
    /// <param name="interests">Declared interests, by inspector and enterprise.</param>
    public static IEnumerable<(Inspection Other, TeamMember Member)> For(
        Inspection own, int inspectorId, IEnumerable<Inspection> ofDraw, IReadOnlySet<(int InspectorId, int EnterpriseId)> interests) =>
        from other in ofDraw
        from member in other.Members
        where RefusalFor(own, inspectorId, other, member.InspectorId) is null
            && !interests.Contains((member.InspectorId, own.EnterpriseId)) && !interests.Contains((inspectorId, other.EnterpriseId))
        select (other, member);

    internal static void Carry(Inspection own, int inspectorId, Inspection other, int otherInspectorId)
    {
        var leaving = own.Members.Single(m => m.InspectorId == inspectorId);
        var coming = other.Members.Single(m => m.InspectorId == otherInspectorId);
        own.Members = [.. own.Members.Select(m => m == leaving ? coming : m)];
        other.Members = [.. other.Members.Select(m => m == coming ? leaving : m)];
    }
}
