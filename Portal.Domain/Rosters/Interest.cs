namespace Portal.Domain.Rosters;

/// <summary>利害关系 (Art. 15): declared beforehand, it keeps an inspector and an enterprise from being assigned to each other.</summary>
[Article(15)]
public sealed class Interest
{
    private Interest() { }

    public Interest(int inspectorId, int enterpriseId, string ground, DateOnly declaredOn) =>
        (InspectorId, EnterpriseId, Ground, DeclaredOn) = (inspectorId, enterpriseId, ground, declaredOn);

    public int Id { get; private set; }
    public int InspectorId { get; private set; }
    public int EnterpriseId { get; private set; }
    public string Ground { get; private set; } = "";
    public DateOnly DeclaredOn { get; private set; }
    public int Version { get; private set; }
}
