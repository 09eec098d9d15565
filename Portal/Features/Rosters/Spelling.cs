using Portal.Domain.Rosters;

namespace Portal.Features.Rosters;

/// <summary>Brings what a form says to the spelling that reading a file gives, so that an exported roster comes back unchanged.</summary>
internal static class Spelling
{
    public static EnterpriseFacts Spelled(this EnterpriseFacts facts) => facts with
    {
        Code = CreditCode.Normalise(facts.Code),
        CodeReason = CreditCode.FaultOf(facts.Code) == CreditCodeFault.CheckDigit ? PlainText.Line(facts.CodeReason) : "",
        Name = PlainText.Line(facts.Name),
        Categories = [.. facts.Categories.SelectMany(c => PlainText.Split(c)).Distinct()],
        District = PlainText.Line(facts.District),
        Address = PlainText.Line(facts.Address),
        LegalPerson = PlainText.Line(facts.LegalPerson),
        Phone = PlainText.Line(facts.Phone),
        Note = PlainText.Clean(facts.Note),
        Exemptions = [.. facts.Exemptions.Select(e => e with { Document = PlainText.Line(e.Document) })],
    };

    public static CheckItemFacts Spelled(this CheckItemFacts facts) => facts with
    {
        Code = PlainText.Line(facts.Code),
        Name = PlainText.Line(facts.Name),
        Category = PlainText.Line(facts.Category),
        LegalBasis = PlainText.Clean(facts.LegalBasis),
        ObjectKinds = PlainText.Line(facts.ObjectKinds),
        Content = PlainText.Clean(facts.Content),
        Method = PlainText.Line(facts.Method),
        FrequencyText = Frequency.Spell(facts.FrequencyText),
        Note = PlainText.Clean(facts.Note),
    };

    public static InspectorFacts Spelled(this InspectorFacts facts) => facts with
    {
        Name = PlainText.PersonName(facts.Name),
        Certificate = CertificateNumber.Normalise(facts.Certificate),
        Gender = PlainText.Line(facts.Gender),
        Post = PlainText.Line(facts.Post),
        Qualifications = [.. facts.Qualifications.SelectMany(q => PlainText.Split(q, atSpaces: true)).Distinct()],
        Issuer = PlainText.Line(facts.Issuer),
        Employment = PlainText.Line(facts.Employment),
        Phone = PlainText.Line(facts.Phone),
        Note = PlainText.Clean(facts.Note),
    };

    public static CivilWorksFacts Spelled(this CivilWorksFacts facts) => facts with
    {
        No = PlainText.Line(facts.No),
        Name = PlainText.Line(facts.Name),
        District = PlainText.Line(facts.District),
        Location = PlainText.Line(facts.Location),
        Protection = PlainText.Line(facts.Protection),
        Purpose = PlainText.Line(facts.Purpose),
        Note = PlainText.Clean(facts.Note),
    };
}
