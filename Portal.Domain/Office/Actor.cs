namespace Portal.Domain.Office;

/// <summary>办理人: the person who acts, as the database knows that person at this moment.</summary>
/// <param name="SectionId">The person's section; null for the leadership and the administrator.</param>
/// <param name="InspectorId">The person's own entry on the roster of inspectors; null for one who does not inspect.</param>
public sealed record Actor(int PersonId, string Name, Role Role, int? SectionId, int? InspectorId = null)
{
    /// <summary>The portal itself, acting on the timetable.</summary>
    public static readonly Actor System = new(0, "系统", Role.系统管理员, null);

    /// <summary>本科室 (Art. 7): staff and heads act for their own section, the coordinator for every section.</summary>
    public bool ActsFor(int sectionId) => Role is Role.工程管理科 || (Role is Role.科员 or Role.科室负责人 && SectionId == sectionId);

    public Refusal? RefusalFor(int sectionId) =>
        ActsFor(sectionId) ? null : new Refusal("只能办理本科室的事项；其他科室的事项请由该科室或工程管理科办理。", 7, RefusedBecause.Section);
}
