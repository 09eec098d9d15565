using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>What the person is writing of an inspector.</summary>
public sealed class InspectorForm
{
    public string Name { get; set; } = "";
    public string Certificate { get; set; } = "";
    public string Gender { get; set; } = "";
    public int? SectionId { get; set; }
    public string Post { get; set; } = "";
    public string Issuer { get; set; } = "";
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? ValidUntil { get; set; }

    /// <summary>As people separate words.</summary>
    public string Qualifications { get; set; } = "";
    public string Employment { get; set; } = "";
    public InspectorState State { get; set; }
    public string Phone { get; set; } = "";
    public string Note { get; set; } = "";

    public static InspectorForm Of(InspectorFacts facts) => new()
    {
        Name = facts.Name,
        Certificate = facts.Certificate,
        Gender = facts.Gender,
        SectionId = facts.SectionId,
        Post = facts.Post,
        Issuer = facts.Issuer,
        IssuedOn = facts.IssuedOn,
        ValidUntil = facts.ValidUntil,
        Qualifications = string.Join('、', facts.Qualifications),
        Employment = facts.Employment,
        State = facts.State,
        Phone = facts.Phone,
        Note = facts.Note,
    };

    public InspectorFacts Facts() => new()
    {
        Name = Name,
        Certificate = Certificate,
        Gender = Gender,
        SectionId = SectionId,
        Post = Post,
        Issuer = Issuer,
        IssuedOn = IssuedOn,
        ValidUntil = ValidUntil,
        Qualifications = PlainText.Split(Qualifications, atSpaces: true),
        Employment = Employment,
        State = State,
        Phone = Phone,
        Note = Note,
    };
}
