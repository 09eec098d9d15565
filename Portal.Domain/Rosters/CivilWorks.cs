namespace Portal.Domain.Rosters;

/// <summary>参建和使用关系 (Art. 11): in what part an enterprise stands to a works.</summary>
[Article(11)]
public enum WorksRole { 建设单位 = 0, 设计单位 = 1, 施工单位 = 2, 监理单位 = 3, 防护设备单位 = 4, 维护使用单位 = 5 }

/// <summary>人防工程状态 (Art. 11).</summary>
[Article(11)]
public enum WorksState { 在建 = 0, 已竣工 = 1, 使用中 = 2, 停用 = 3, 已拆除 = 4 }

/// <summary>参建和使用单位 (Art. 11): one enterprise in one part.</summary>
[Article(11)]
public sealed record WorksParty(WorksRole Role, int EnterpriseId);

/// <summary>人防工程登记内容 (Art. 11): location and area are classified and never in anything disclosed.</summary>
[Article(11)]
public sealed record CivilWorksFacts
{
    /// <summary>工程编号, as the office files it; unique.</summary>
    public required string No { get; init; }
    public required string Name { get; init; }
    public string District { get; init; } = "";

    /// <summary>位置（密）.</summary>
    public string Location { get; init; } = "";

    /// <summary>建筑面积（㎡，密）.</summary>
    public decimal? Area { get; init; }

    /// <summary>防护类别和抗力等级, e.g. 甲类核 6 常 6.</summary>
    public string Protection { get; init; } = "";

    /// <summary>平时和战时用途.</summary>
    public string Purpose { get; init; } = "";
    public WorksState State { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public IReadOnlyList<WorksParty> Parties { get; init; } = [];
    public string Note { get; init; } = "";

    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(No)) return new("工程编号不能为空。", 11);
        if (string.IsNullOrWhiteSpace(Name)) return new("工程名称不能为空。", 11);
        if (Area < 0) return new("建筑面积不能为负数。", 11);
        if (State == WorksState.在建 && CompletedOn is not null) return new("在建工程还没有竣工日期，请改正状态或清空日期。", 11);
        return Parties.Distinct().Count() < Parties.Count ? new("同一单位在同一关系中填写了两次。", 11) : null;
    }
}

/// <summary>人防工程 (Art. 11): one project of the enterprises on the roster; half of what this office inspects is such a works.</summary>
[Article(11)]
public sealed class CivilWorks
{
    private CivilWorks() { }

    public int Id { get; private set; }
    public string No { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>名称的拼音首字母, for looking it up; follows from the name.</summary>
    public string Initials { get; private set; } = "";
    public string District { get; private set; } = "";
    public string Location { get; private set; } = "";
    public decimal? Area { get; private set; }
    public string Protection { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public WorksState State { get; private set; }
    public DateOnly? CompletedOn { get; private set; }
    public List<WorksParty> Parties { get; private set; } = [];
    public string Note { get; private set; } = "";
    public DateOnly? RetiredOn { get; private set; }
    public string RetiredWhy { get; private set; } = "";
    public int Version { get; private set; }

    public static Outcome<CivilWorks> Enter(CivilWorksFacts facts)
    {
        var works = new CivilWorks();
        return works.Amend(facts).Refusal is { } refusal ? refusal : works;
    }

    public Outcome Amend(CivilWorksFacts facts)
    {
        if (facts.Check() is { } refusal) return refusal;
        (No, Name, District, Location, Area) = (facts.No.Trim(), facts.Name.Trim(), facts.District.Trim(), facts.Location.Trim(), facts.Area);
        (Protection, Purpose, State, CompletedOn, Note) = (facts.Protection.Trim(), facts.Purpose.Trim(), facts.State, facts.CompletedOn, facts.Note);
        Initials = PinyinInitials.Of(Name);
        Parties = [.. facts.Parties];
        return Outcome.Done;
    }

    /// <summary>移出名录 (Art. 11): demolished or no longer in the office's charge; the entry and its history stay.</summary>
    public Outcome Retire(DateOnly on, string why)
    {
        if (RetiredOn is not null) return new Refusal($"该工程已于 {RetiredOn:yyyy-MM-dd} 移出名录。", 11);
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明移出名录的原因。", 11);
        (RetiredOn, RetiredWhy) = (on, why.Trim());
        return Outcome.Done;
    }

    public Outcome Return()
    {
        if (RetiredOn is null) return new Refusal("该工程就在名录中。", 11);
        (RetiredOn, RetiredWhy) = (null, "");
        return Outcome.Done;
    }

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
        Parties = Parties,
        Note = Note,
    };
}
