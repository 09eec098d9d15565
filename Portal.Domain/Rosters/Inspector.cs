namespace Portal.Domain.Rosters;

/// <summary>执法检查人员 (Art. 10): one entry of the roster of inspectors (执法检查人员名录库).</summary>
[Article(10)]
public sealed class Inspector
{
    private Inspector() { }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>名称的拼音首字母, for looking it up; follows from the name.</summary>
    public string Initials { get; private set; } = "";
    public string Certificate { get; private set; } = "";
    public string Gender { get; private set; } = "";
    public int? SectionId { get; private set; }
    public string Post { get; private set; } = "";
    public string Issuer { get; private set; } = "";
    public DateOnly? IssuedOn { get; private set; }
    public DateOnly? ValidUntil { get; private set; }
    public List<string> Qualifications { get; private set; } = [];
    public string Employment { get; private set; } = "";
    public InspectorState State { get; private set; }
    public string Phone { get; private set; } = "";
    public string Note { get; private set; } = "";
    public DateOnly? RetiredOn { get; private set; }
    public string RetiredWhy { get; private set; } = "";
    public int Version { get; private set; }

    public static Outcome<Inspector> Enter(InspectorFacts facts)
    {
        var inspector = new Inspector();
        return inspector.Amend(facts).Refusal is { } refusal ? refusal : inspector;
    }

    public Outcome Amend(InspectorFacts facts)
    {
        if (facts.Check() is { } refusal) return refusal;
        (Name, Certificate, Gender, Post) = (facts.Name.Trim(), facts.Certificate, facts.Gender.Trim(), facts.Post.Trim());
        (SectionId, IssuedOn, ValidUntil, State) = (facts.SectionId, facts.IssuedOn, facts.ValidUntil, facts.State);
        (Employment, Issuer, Phone, Note) = (facts.Employment.Trim(), facts.Issuer.Trim(), facts.Phone.Trim(), facts.Note);
        Initials = PinyinInitials.Of(Name);
        Qualifications = [.. facts.Qualifications];
        return Outcome.Done;
    }

    /// <summary>移出名录 (Art. 10): the entry and its history stay; the person is drawn no more.</summary>
    public Outcome Retire(DateOnly on, string why)
    {
        if (RetiredOn is not null) return new Refusal($"该人员已于 {RetiredOn:yyyy-MM-dd} 移出名录。", 10);
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明移出名录的原因。", 10);
        (RetiredOn, RetiredWhy) = (on, why.Trim());
        return Outcome.Done;
    }

    public Outcome Return()
    {
        if (RetiredOn is null) return new Refusal("该人员就在名录中。", 10);
        (RetiredOn, RetiredWhy) = (null, "");
        return Outcome.Done;
    }

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
        Qualifications = Qualifications,
        Employment = Employment,
        State = State,
        Phone = Phone,
        Note = Note,
    };
}
