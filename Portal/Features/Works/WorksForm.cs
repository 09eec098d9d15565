using Portal.Domain.Rosters;
using Portal.Features.Rosters;

namespace Portal.Features.Works;

/// <summary>One line of the form's list of parties.</summary>
public sealed class PartyLine
{
    public WorksRole Role { get; set; }
    public EnterpriseChoice? Enterprise { get; set; }
}

/// <summary>What the person is writing of a works.</summary>
public sealed class WorksForm
{
    public string No { get; set; } = "";
    public string Name { get; set; } = "";
    public string District { get; set; } = "";
    public string Location { get; set; } = "";
    public decimal? Area { get; set; }
    public string Protection { get; set; } = "";
    public string Purpose { get; set; } = "";
    public WorksState State { get; set; } = WorksState.使用中;
    public DateOnly? CompletedOn { get; set; }
    public List<PartyLine> Parties { get; set; } = [];
    public string Note { get; set; } = "";

    public static WorksForm Of(CivilWorksFacts facts, IReadOnlyDictionary<int, string> names) => new()
    {
        No = facts.No,
        Name = facts.Name,
        District = facts.District,
        Location = facts.Location,
        Area = facts.Area,
        Protection = facts.Protection,
        Purpose = facts.Purpose,
        State = facts.State,
        CompletedOn = facts.CompletedOn,
        Parties = [.. facts.Parties.Select(p => new PartyLine { Role = p.Role, Enterprise = new(p.EnterpriseId, names.GetValueOrDefault(p.EnterpriseId, ""), "") })],
        Note = facts.Note,
    };

    public CivilWorksFacts Facts() => new()
    {
        No = No,
        Name = Name,
        District = District,
        Location = Location,
        Area = Area,
        Protection = Protection,
        Purpose = Purpose,
        State = State,
        CompletedOn = CompletedOn,
        Parties = [.. Parties.Where(p => p.Enterprise is not null).Select(p => new WorksParty(p.Role, p.Enterprise!.Id))],
        Note = Note,
    };
}
