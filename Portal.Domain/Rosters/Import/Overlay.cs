namespace Portal.Domain.Rosters.Import;

/// <summary>逐项更新 (Art. 8, 10, 11): what is known of an entry, with what a file states put over it.</summary>
/// <remarks>A field without a column keeps its value; an empty cell under a column empties it.</remarks>
[Article(8, 10, 11)]
public static class Overlay
{
    public static EnterpriseFacts Onto(this EnterpriseFacts read, EnterpriseFacts known, IReadOnlySet<RosterField> fields) => known with
    {
        Name = read.Name,
        CodeReason = read.CodeReason.Length > 0 ? read.CodeReason : known.CodeReason,
        // Where no column states it, the heading above the row did.
        Categories = read.Categories,
        District = fields.Contains(RosterField.District) ? read.District : known.District,
        Address = fields.Contains(RosterField.Address) ? read.Address : known.Address,
        LegalPerson = fields.Contains(RosterField.LegalPerson) ? read.LegalPerson : known.LegalPerson,
        Phone = fields.Contains(RosterField.Phone) ? read.Phone : known.Phone,
        State = fields.Contains(RosterField.State) ? read.State : known.State,
        Standing = fields.Contains(RosterField.Standing) ? read.Standing : known.Standing,
        WorksCount = fields.Contains(RosterField.WorksCount) ? read.WorksCount : known.WorksCount,
        WorksArea = fields.Contains(RosterField.WorksArea) ? read.WorksArea : known.WorksArea,
        EnteredOn = fields.Contains(RosterField.EnteredOn) ? read.EnteredOn : known.EnteredOn,
        Note = fields.Contains(RosterField.Note) ? read.Note : known.Note,
        Exemptions = fields.Contains(RosterField.Exemptions) ? read.Exemptions : known.Exemptions,
    };

    /// <remarks>The section is the caller's to look up by its name.</remarks>
    public static InspectorFacts Onto(this InspectorFacts read, InspectorFacts known, IReadOnlySet<RosterField> fields) => known with
    {
        Name = read.Name,
        ValidUntil = read.ValidUntil,
        Gender = fields.Contains(RosterField.Gender) ? read.Gender : known.Gender,
        Post = fields.Contains(RosterField.Post) ? read.Post : known.Post,
        Issuer = fields.Contains(RosterField.Issuer) ? read.Issuer : known.Issuer,
        IssuedOn = fields.Contains(RosterField.IssuedOn) ? read.IssuedOn : known.IssuedOn,
        Qualifications = fields.Contains(RosterField.Qualifications) ? read.Qualifications : known.Qualifications,
        Employment = fields.Contains(RosterField.Employment) ? read.Employment : known.Employment,
        State = fields.Contains(RosterField.State) ? read.State : known.State,
        Phone = fields.Contains(RosterField.Phone) ? read.Phone : known.Phone,
        Note = fields.Contains(RosterField.Note) ? read.Note : known.Note,
    };

    /// <remarks>The section is the caller's to look up by its name. An empty code gives none, it takes none away.</remarks>
    public static CheckItemFacts Onto(this CheckItemFacts read, CheckItemFacts known, IReadOnlySet<RosterField> fields) => known with
    {
        Code = read.Code.Length > 0 ? read.Code : known.Code,
        Name = read.Name,
        LegalBasis = read.LegalBasis,
        // Where no column states it, a heading above the row may have.
        Category = fields.Contains(RosterField.Category) || read.Category.Length > 0 ? read.Category : known.Category,
        Degree = read.Degree != CheckItemDegree.一般 || fields.Contains(RosterField.Degree) ? read.Degree : known.Degree,
        ObjectKinds = fields.Contains(RosterField.ObjectKinds) ? read.ObjectKinds : known.ObjectKinds,
        Content = fields.Contains(RosterField.Content) ? read.Content : known.Content,
        Method = fields.Contains(RosterField.Method) ? read.Method : known.Method,
        FrequencyText = fields.Contains(RosterField.Frequency) || fields.Contains(RosterField.Times) ? read.FrequencyText : known.FrequencyText,
        Note = fields.Contains(RosterField.Note) ? read.Note : known.Note,
    };
}
