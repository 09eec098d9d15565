using Portal.Domain.Office;

namespace Portal.Domain.Rosters;

/// <summary>利害关系 (Art. 15): declared beforehand, it keeps an inspector and an enterprise from being assigned to each other. Withdrawn, it stays on record.</summary>
[Article(15)]
public sealed class Interest
{
    private Interest() { }

    public Interest(int inspectorId, int enterpriseId, string ground, DateOnly declaredOn, string declaredBy) =>
        (InspectorId, EnterpriseId, Ground, DeclaredOn, DeclaredBy) = (inspectorId, enterpriseId, ground, declaredOn, declaredBy);

    public int Id { get; private set; }
    public int InspectorId { get; private set; }
    public int EnterpriseId { get; private set; }
    public string Ground { get; private set; } = "";
    public DateOnly DeclaredOn { get; private set; }
    public string DeclaredBy { get; private set; } = "";

    /// <summary>撤销日期: the day from which it holds no more; null while it holds.</summary>
    public DateOnly? WithdrawnOn { get; private set; }
    public string WithdrawnWhy { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>撤销 (Art. 15): with the reason why the two may meet now.</summary>
    public Outcome Withdraw(DateOnly on, string why)
    {
        if (WithdrawnOn is not null) return new Refusal($"这条利害关系已于 {WithdrawnOn:yyyy-MM-dd} 撤销。", 15);
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明撤销的原因，例如亲属已离职。撤销后抽取时可能派去检查该单位。", 15);
        (WithdrawnOn, WithdrawnWhy) = (on, why.Trim());
        return Outcome.Done;
    }

    /// <summary>可以查看 (Art. 15): the inspector's head, the coordinator, and the inspector in person; nobody else, since it tells of private ties.</summary>
    /// <param name="inspectorId">Whose interests.</param>
    /// <param name="sectionId">The inspector's section; null for one of none.</param>
    public static bool IsOpenTo(Actor actor, int inspectorId, int? sectionId) => RefusalToKeep(actor, inspectorId, sectionId) is null;

    /// <summary>登记和撤销 (Art. 15): by the same people who may see it.</summary>
    public static Refusal? RefusalToKeep(Actor actor, int inspectorId, int? sectionId) =>
        actor.Role is Role.工程管理科
        || (actor.Role is Role.科室负责人 && (sectionId is null || actor.SectionId == sectionId))
        || (actor.InspectorId == inspectorId && actor.Role is Role.科员 or Role.科室负责人)
            ? null
            : new Refusal("利害关系由检查人员本人（在“我的”页面）、其科室负责人或工程管理科登记和撤销，其他人不能查看。", 15, RefusedBecause.Section);
}
