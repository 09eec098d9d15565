namespace Portal.Domain.Inspections;

/// <summary>检查报告 (Art. 18): its five parts; it cannot be finished while one of them is empty.</summary>
[Article(18)]
public sealed record Report(string Time, string Content, string Findings, string Evaluation, string Proposals)
{
    public static readonly Report Empty = new("", "", "", "", "");

    /// <summary>The parts, with the names that the regulation gives them, in its order.</summary>
    public IReadOnlyList<(string Name, string Text)> Parts =>
        [("检查时间", Time), ("检查内容", Content), ("检查发现的问题", Findings), ("对检查对象的评价", Evaluation), ("意见和建议", Proposals)];

    public bool IsEmpty => this == Empty;

    /// <summary>代拟 (Art. 18): the parts that already stand in the dossier, to start writing from; evaluation and proposals are the inspectors' own.</summary>
    public static Report From(Inspection i) => new(
        i.VisitOn == i.EndedOn ? $"{i.VisitOn:yyyy-MM-dd}" : $"{i.VisitOn:yyyy-MM-dd} 至 {i.EndedOn:yyyy-MM-dd}",
        string.Join('；', i.Items.Select(item => item.ItemName)),
        string.Join('\n', i.Items.Select(item => $"{item.ItemName}：{item.Finding?.Words()}{(item.Details.Length > 0 ? $"。{item.Details}" : "")}")),
        "", "");

    public Refusal? RefusalToFinish()
    {
        var empty = Parts.Where(p => string.IsNullOrWhiteSpace(p.Text)).Select(p => $"“{p.Name}”").ToList();
        return empty.Count == 0 ? null : new Refusal($"检查报告的{string.Join("、", empty)}尚未填写，五个部分齐全后才能完成报告。", 18);
    }
}

/// <summary>报告退回 (Art. 18): what the head asks to be written anew.</summary>
[Article(18)]
public sealed record ReportReturn(DateOnly On, string By, string Remarks);
