namespace Portal.Domain.Rosters;

/// <summary>检查事项级别 (Art. 8): key items (重点) are drawn more often than ordinary ones (一般), as each section's list states.</summary>
[Article(8)]
public enum CheckItemDegree { 一般 = 0, 重点 = 1 }

/// <summary>随机抽查事项内容 (Art. 8): name, content and legal basis of an item, as the section states them.</summary>
[Article(8)]
public sealed record CheckItemFacts
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string Category { get; init; } = "";

    /// <summary>一般或重点检查事项.</summary>
    public CheckItemDegree Degree { get; init; }
    public required string LegalBasis { get; init; }
    public int SectionId { get; init; }

    /// <summary>检查对象, as people write it.</summary>
    public string ObjectKinds { get; init; } = "";
    public string Content { get; init; } = "";
    public string Method { get; init; } = "";

    /// <summary>抽查比例和频次, as people write it.</summary>
    public string FrequencyText { get; init; } = "";
    public string Note { get; init; } = "";

    /// <summary>What a cell says of the degree, such as “重点检查事项”; 一般 where it says nothing of it.</summary>
    public static CheckItemDegree DegreeOf(string text) => text.Contains("重点", StringComparison.Ordinal) ? CheckItemDegree.重点 : CheckItemDegree.一般;

    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Code)) return new("事项编号不能为空。", 8);
        if (string.IsNullOrWhiteSpace(Name)) return new("抽查事项名称不能为空。", 8);
        return string.IsNullOrWhiteSpace(LegalBasis) ? new("抽查依据不能为空：没有依据的事项不得列入清单。", 8) : Frequency.Read(FrequencyText).Refusal;
    }
}

/// <summary>抽查事项 (Art. 8): one entry of a section's list of random-inspection items (随机抽查事项清单).</summary>
[Article(8)]
public sealed class CheckItem
{
    private CheckItem() { }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>名称的拼音首字母, for looking it up; follows from the name.</summary>
    public string Initials { get; private set; } = "";
    public string Category { get; private set; } = "";
    public CheckItemDegree Degree { get; private set; }
    public string LegalBasis { get; private set; } = "";
    public int SectionId { get; private set; }
    public string ObjectKinds { get; private set; } = "";
    public string Content { get; private set; } = "";
    public string Method { get; private set; } = "";
    public string FrequencyText { get; private set; } = "";
    public string Note { get; private set; } = "";

    /// <summary>版次: 1 as entered, one more with every revision.</summary>
    public int Edition { get; private set; } = 1;

    /// <summary>修订原因 of the last revision, with its edition: so that a reason given twice still stands in the trail twice.</summary>
    public string RevisedWhy { get; private set; } = "";
    public DateOnly? RetiredOn { get; private set; }
    public string RetiredWhy { get; private set; } = "";
    public int Version { get; private set; }

    public static Outcome<CheckItem> Enter(CheckItemFacts facts)
    {
        if (facts.Check() is { } refusal) return refusal;
        var item = new CheckItem();
        item.Take(facts);
        return item;
    }

    /// <summary>修订 (Art. 8): revised as laws change; why is kept with what changed.</summary>
    public Outcome Revise(CheckItemFacts facts, string why)
    {
        if (facts.Check() is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明修订原因，如所依据的法律法规有何变化。", 8);
        var before = Facts();
        Take(facts);
        if (Facts() == before) return new Refusal("内容没有变化，不需要修订。", 8);
        Edition++;
        RevisedWhy = $"第 {Edition} 版：{why.Trim()}";
        return Outcome.Done;
    }

    public Outcome Retire(DateOnly on, string why)
    {
        if (RetiredOn is not null) return new Refusal($"该事项已于 {RetiredOn:yyyy-MM-dd} 停用。", 8);
        if (string.IsNullOrWhiteSpace(why)) return new Refusal("请写明停用事项的原因。", 8);
        (RetiredOn, RetiredWhy) = (on, why.Trim());
        return Outcome.Done;
    }

    public Outcome Return()
    {
        if (RetiredOn is null) return new Refusal("该事项就在清单中。", 8);
        (RetiredOn, RetiredWhy) = (null, "");
        return Outcome.Done;
    }

    public CheckItemFacts Facts() => new()
    {
        Code = Code,
        Name = Name,
        Category = Category,
        Degree = Degree,
        LegalBasis = LegalBasis,
        SectionId = SectionId,
        ObjectKinds = ObjectKinds,
        Content = Content,
        Method = Method,
        FrequencyText = FrequencyText,
        Note = Note,
    };

    private void Take(CheckItemFacts facts)
    {
        (Code, Name, Category, Degree) = (facts.Code.Trim(), facts.Name.Trim(), facts.Category.Trim(), facts.Degree);
        Initials = PinyinInitials.Of(Name);
        (LegalBasis, SectionId, ObjectKinds) = (facts.LegalBasis, facts.SectionId, facts.ObjectKinds.Trim());
        (Content, Method, FrequencyText, Note) = (facts.Content, facts.Method.Trim(), facts.FrequencyText.Trim(), facts.Note);
    }
}
