using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>One line of the form's list of grounds of Art. 16.</summary>
public sealed class ExemptionLine
{
    public ExemptionGround Ground { get; set; } = ExemptionGround.因违法受过处罚;
    public string Document { get; set; } = "";
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>What the person is writing of an enterprise; facts once it is complete.</summary>
public sealed class EnterpriseForm
{
    public string Code { get; set; } = "";
    public string CodeReason { get; set; } = "";
    public string Name { get; set; } = "";
    public IReadOnlyCollection<string> Categories { get; set; } = [];
    public string District { get; set; } = "";
    public string Address { get; set; } = "";
    public string LegalPerson { get; set; } = "";
    public string Phone { get; set; } = "";
    public ExistenceState State { get; set; }
    public Standing Standing { get; set; }
    public List<ExemptionLine> Exemptions { get; set; } = [];
    public int? WorksCount { get; set; }
    public decimal? WorksArea { get; set; }
    public DateOnly? EnteredOn { get; set; }
    public string Note { get; set; } = "";

    public static EnterpriseForm Of(EnterpriseFacts facts) => new()
    {
        Code = facts.Code,
        CodeReason = facts.CodeReason,
        Name = facts.Name,
        Categories = facts.Categories,
        District = facts.District,
        Address = facts.Address,
        LegalPerson = facts.LegalPerson,
        Phone = facts.Phone,
        State = facts.State,
        Standing = facts.Standing,
        Exemptions = [.. facts.Exemptions.Select(e => new ExemptionLine { Ground = e.Ground, Document = e.Document, From = e.From, Until = e.Until })],
        WorksCount = facts.WorksCount,
        WorksArea = facts.WorksArea,
        EnteredOn = facts.EnteredOn,
        Note = facts.Note,
    };

    public Outcome<EnterpriseFacts> Facts()
    {
        if (Exemptions.Exists(e => e.From is null)) return new Refusal("请填写不受次数限制的起始日期。", 16);
        return new EnterpriseFacts
        {
            Code = Code,
            CodeReason = CodeReason,
            Name = Name,
            Categories = [.. Categories],
            District = District,
            Address = Address,
            LegalPerson = LegalPerson,
            Phone = Phone,
            State = State,
            Standing = Standing,
            Exemptions = [.. Exemptions.Select(e => new Exemption(e.Ground, e.Document, e.From!.Value, e.Until))],
            WorksCount = WorksCount,
            WorksArea = WorksArea,
            EnteredOn = EnteredOn,
            Note = Note,
        };
    }
}
