namespace Portal.Domain.Rosters;

/// <summary>检查企业 (Art. 11): one entry of the roster of enterprises (检查企业名录库).</summary>
[Article(11, 16)]
public sealed class Enterprise
{
    private Enterprise() { }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>名称的拼音首字母, for looking it up; follows from the name.</summary>
    public string Initials { get; private set; } = "";
    public string CodeReason { get; private set; } = "";
    public List<string> Categories { get; private set; } = [];
    public string District { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string LegalPerson { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public ExistenceState State { get; private set; }
    public Standing Standing { get; private set; }
    public List<Exemption> Exemptions { get; private set; } = [];
    public int? WorksCount { get; private set; }
    public decimal? WorksArea { get; private set; }
    public DateOnly? EnteredOn { get; private set; }
    public string Note { get; private set; } = "";

    /// <summary>出库日期: the day on which it was taken off the roster; null while it is on it.</summary>
    public DateOnly? RetiredOn { get; private set; }
    public string RetiredWhy { get; private set; } = "";
    public int Version { get; private set; }

    public static Outcome<Enterprise> Enter(EnterpriseFacts facts)
    {
        var enterprise = new Enterprise();
        return enterprise.Amend(facts).Refusal is { } refusal ? refusal : enterprise;
    }

    public Outcome Amend(EnterpriseFacts facts)
    {
        if (facts.Check() is { } refusal) return refusal;
        (Code, CodeReason, Name, District, Address) = (facts.Code, facts.CodeReason.Trim(), facts.Name.Trim(), facts.District.Trim(), facts.Address.Trim());
        Initials = PinyinInitials.Of(Name);
        (LegalPerson, Phone, Note) = (facts.LegalPerson.Trim(), facts.Phone.Trim(), facts.Note);
        (State, Standing, WorksCount, WorksArea, EnteredOn) = (facts.State, facts.Standing, facts.WorksCount, facts.WorksArea, facts.EnteredOn);
        Categories = [.. facts.Categories];
        Exemptions = [.. facts.Exemptions];
        return Outcome.Done;
    }

    /// <summary>单位类别更名 (Art. 11): the list's word has changed; under one that it bears already the two are one.</summary>
    public void Rename(string category, string to) => Categories = [.. Categories.Select(c => c == category ? to : c).Distinct()];

    /// <summary>移出名录 (Art. 11): the entry and its history stay; it is drawn no more.</summary>
    public Outcome Retire(DateOnly on, string why)
    {
        if (RetiredOn is not null) return new Refusal($"该单位已于 {RetiredOn:yyyy-MM-dd} 移出名录。", 11);
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明移出名录的原因。", 11);
        (RetiredOn, RetiredWhy) = (on, why.Trim());
        return Outcome.Done;
    }

    public Outcome Return()
    {
        if (RetiredOn is null) return new Refusal("该单位就在名录中。", 11);
        (RetiredOn, RetiredWhy) = (null, "");
        return Outcome.Done;
    }

    public EnterpriseFacts Facts() => new()
    {
        Code = Code,
        CodeReason = CodeReason,
        Name = Name,
        Categories = Categories,
        District = District,
        Address = Address,
        LegalPerson = LegalPerson,
        Phone = Phone,
        State = State,
        Standing = Standing,
        Exemptions = Exemptions,
        WorksCount = WorksCount,
        WorksArea = WorksArea,
        EnteredOn = EnteredOn,
        Note = Note,
    };
}
