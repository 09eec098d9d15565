using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>What the person is writing of an item.</summary>
public sealed class CheckItemForm
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string Category { get; set; } = "";
    public CheckItemDegree Degree { get; set; }
    public string LegalBasis { get; set; } = "";
    public int? SectionId { get; set; }
    public string ObjectKinds { get; set; } = "";
    public string Content { get; set; } = "";
    public string Method { get; set; } = "";
    public string FrequencyText { get; set; } = "";
    public string Note { get; set; } = "";

    public static CheckItemForm Of(CheckItemFacts facts) => new()
    {
        Code = facts.Code,
        Name = facts.Name,
        Category = facts.Category,
        Degree = facts.Degree,
        LegalBasis = facts.LegalBasis,
        SectionId = facts.SectionId,
        ObjectKinds = facts.ObjectKinds,
        Content = facts.Content,
        Method = facts.Method,
        FrequencyText = facts.FrequencyText,
        Note = facts.Note,
    };

    public CheckItemFacts Facts() => new()
    {
        Code = Code,
        Name = Name,
        Category = Category,
        Degree = Degree,
        LegalBasis = LegalBasis,
        SectionId = SectionId ?? 0,
        ObjectKinds = ObjectKinds,
        Content = Content,
        Method = Method,
        FrequencyText = FrequencyText,
        Note = Note,
    };
}
