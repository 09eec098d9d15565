namespace Portal.Domain.Rosters.Import;

/// <summary>名录字段: what a column of a roster can say; 证件身份信息 is deliberately not among them.</summary>
public enum RosterField
{
    Sequence,
    Name,
    Code,
    Category,
    District,
    Address,
    LegalPerson,
    Phone,
    State,
    Standing,
    WorksCount,
    WorksArea,
    EnteredOn,
    Note,
    Gender,
    Section,
    Post,
    IssuedOn,
    ValidUntil,
    Qualifications,
    Employment,
    Avoided,
    LegalBasis,
    ObjectKinds,
    Content,
    Method,
    Frequency,
    Times,
}
