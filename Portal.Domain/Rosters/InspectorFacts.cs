namespace Portal.Domain.Rosters;

/// <summary>执法检查人员登记内容 (Art. 10): what the roster says of an inspector.</summary>
[Article(10)]
public sealed record InspectorFacts
{
    public required string Name { get; init; }

    /// <summary>行政执法证号: text, unique on the roster.</summary>
    public required string Certificate { get; init; }
    public string Gender { get; init; } = "";
    public int? SectionId { get; init; }
    public string Post { get; init; } = "";
    /// <summary>发证机关.</summary>
    public string Issuer { get; init; } = "";
    public DateOnly? IssuedOn { get; init; }

    /// <summary>有效期至; null means 长期.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>执法类别: the qualifications that a plan line may ask for.</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>人员性质: 工勤, 劳务派遣 and 临时 staff may not be drawn.</summary>
    public string Employment { get; init; } = "";
    public InspectorState State { get; init; }
    public string Phone { get; init; } = "";
    public string Note { get; init; } = "";

    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Name)) return new("姓名不能为空。", 10);
        if (string.IsNullOrWhiteSpace(Certificate)) return new("行政执法证号不能为空：持证人员才能列入名录。", 10);
        if (Certificate.Any(c => c is ',' or '\t' or '\n' || char.IsWhiteSpace(c))) return new("行政执法证号不能含空格、逗号或换行。", 10);
        return IssuedOn > ValidUntil ? new($"发证日期 {IssuedOn:yyyy-MM-dd} 晚于有效期 {ValidUntil:yyyy-MM-dd}。", 10) : null;
    }
}
