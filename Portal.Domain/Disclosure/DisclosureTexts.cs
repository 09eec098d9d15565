namespace Portal.Domain.Disclosure;

/// <summary>年度公开的文字 (Art. 23): what the section writes to each part; no figure stands in it that the portal counts.</summary>
[Article(23)]
public sealed record DisclosureTexts(string Drawing, string Checking, string Informing, string Opinions, string Uses)
{
    public static readonly DisclosureTexts Empty = new("", "", "", "", "");

    private const int Longest = 4000;

    public string Of(ExecutionPart part) => part switch
    {
        ExecutionPart.对象和人员的抽取 => Drawing,
        ExecutionPart.检查的时间过程和结果 => Checking,
        ExecutionPart.结果的反馈和公示 => Informing,
        ExecutionPart.检查对象的意见建议 => Opinions,
        _ => Uses,
    };

    public DisclosureTexts Trimmed() => new(Clean(Drawing), Clean(Checking), Clean(Informing), Clean(Opinions), Clean(Uses));

    public Refusal? RefusalOfLength() => Enum.GetValues<ExecutionPart>().Where(p => Of(p).Length > Longest)
        .Select(p => new Refusal($"“{p}”的文字请不超过 {Longest} 字，现有 {Of(p).Length} 字。", 23)).FirstOrDefault();

    public Refusal? RefusalToSubmit()
    {
        var empty = Enum.GetValues<ExecutionPart>().Where(p => Of(p).Length == 0).Select(p => $"“{p}”").ToList();
        return empty.Count == 0 ? null : new Refusal($"{string.Join("、", empty)}还没有文字说明，五个部分齐全后才能提交；确实没有的请写“无”。", 23);
    }

    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();
}

/// <summary>年度公开的退回 (Art. 23): what the head or the coordinator asks to be written anew.</summary>
[Article(23)]
public sealed record DisclosureReturn(DateOnly On, string By, string Remarks);
