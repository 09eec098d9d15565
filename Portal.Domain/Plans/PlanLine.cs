namespace Portal.Domain.Plans;

/// <summary>计划任务内容 (Art. 13): range of objects, requirements on inspectors, proportion and frequency, time.</summary>
[Article(13, 17)]
public sealed record PlanLineFacts
{
    public required string TaskName { get; init; }
    public IReadOnlyList<int> ItemIds { get; init; } = [];

    /// <summary>定向 (Art. 17): directed draws set conditions on the category of objects; undirected ones do not.</summary>
    public bool Directed { get; init; } = true;

    /// <summary>单位类别; empty means every category.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>所在区县; empty means every district.</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];
    public IReadOnlyList<StandingShare> Shares { get; init; } = [];

    /// <summary>抽查频次（次/年）, 1 or 2.</summary>
    public int TimesPerYear { get; init; } = 1;
    public int FromMonth { get; init; } = 1;
    public int ToMonth { get; init; } = 12;

    /// <summary>检查组人数, two or more (行政处罚法 Art. 42).</summary>
    public int TeamSize { get; init; } = 2;

    /// <summary>至少一名检查人员应具备的执法类别; empty means none is asked for.</summary>
    public string LeadQualification { get; init; } = "";

    /// <summary>每名检查人员均应具备的执法类别; empty means none is asked for.</summary>
    public string EveryQualification { get; init; } = "";

    /// <summary>Whether both say the same; the order of what is chosen does not matter.</summary>
    public bool SameAs(PlanLineFacts other) =>
        Alone(this) == Alone(other)
        && Same(ItemIds, other.ItemIds) && Same(Categories, other.Categories) && Same(Districts, other.Districts) && Same(Shares, other.Shares);

    private static PlanLineFacts Alone(PlanLineFacts facts) => facts with { ItemIds = [], Categories = [], Districts = [], Shares = [] };

    private static bool Same<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) => one.ToHashSet().SetEquals(other);

    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(TaskName)) return new("任务名称不能为空。", 13);
        if (ItemIds.Count == 0) return new($"任务“{TaskName}”没有选择抽查事项。", 13);
        if (Shares.Count == 0) return new($"任务“{TaskName}”没有填写任何信用状况的抽查比例或数量。", 13);
        if (Shares.Select(s => s.Check(TaskName)).FirstOrDefault(r => r is not null) is { } share) return share;
        if (Shares.Select(s => s.Standing).Distinct().Count() != Shares.Count) return new($"任务“{TaskName}”同一信用状况填写了两个比例。", 13);
        if (Shares.DistinctBy(s => s.Number is null).Count() > 1) return new($"任务“{TaskName}”的抽查量应统一按比例或按数量填写。", 13);
        if (FromMonth is < 1 or > 12 || ToMonth is < 1 or > 12 || FromMonth > ToMonth) return new($"任务“{TaskName}”的检查时间（起止月份）不正确。", 13);
        if (TimesPerYear is < 1 or > 2) return new($"任务“{TaskName}”的频次应为每年 1 次或 2 次。", 16);
        if (TeamSize is < 2 or > 9) return new($"任务“{TaskName}”的检查组应为 2 至 9 人：行政检查须由两人以上实施。", 14);
        if (Directed && Categories.Count == 0 && Districts.Count == 0) return new($"任务“{TaskName}”是定向抽取，须设定单位类别或区县条件。", 17);
        return !Directed && Categories.Count > 0 ? new($"任务“{TaskName}”是不定向抽取，不能设定单位类别条件。", 17) : null;
    }
}

/// <summary>计划任务 (Art. 13): one line of an annual plan.</summary>
[Article(13)]
public sealed class PlanLine
{
    private PlanLine() { }

    internal PlanLine(int no, PlanLineFacts facts)
    {
        No = no;
        Amend(facts);
    }

    public int Id { get; private set; }
    public int PlanId { get; private set; }

    /// <summary>序号, from 1 within the plan.</summary>
    public int No { get; private set; }
    public string TaskName { get; private set; } = "";
    public List<int> ItemIds { get; private set; } = [];
    public bool Directed { get; private set; }
    public List<string> Categories { get; private set; } = [];
    public List<string> Districts { get; private set; } = [];
    public List<StandingShare> Shares { get; private set; } = [];
    public int TimesPerYear { get; private set; }
    public int FromMonth { get; private set; }
    public int ToMonth { get; private set; }
    public int TeamSize { get; private set; }
    public string LeadQualification { get; private set; } = "";
    public string EveryQualification { get; private set; } = "";

    internal void Amend(PlanLineFacts facts)
    {
        TaskName = facts.TaskName.Trim();
        ItemIds = [.. facts.ItemIds];
        Directed = facts.Directed;
        Categories = [.. facts.Categories];
        Districts = [.. facts.Districts];
        Shares = [.. facts.Shares];
        (TimesPerYear, FromMonth, ToMonth, TeamSize) = (facts.TimesPerYear, facts.FromMonth, facts.ToMonth, facts.TeamSize);
        (LeadQualification, EveryQualification) = (facts.LeadQualification.Trim(), facts.EveryQualification.Trim());
    }

    /// <summary>单位类别更名 (Art. 11, 13): the range stays what it was, under the list's new word.</summary>
    public void Rename(string category, string to) => Categories = [.. Categories.Select(c => c == category ? to : c).Distinct()];

    internal void Renumber(int no) => No = no;

    /// <summary>As the accepted version has it.</summary>
    internal void Become(DraftLine draft)
    {
        Renumber(draft.No);
        Amend(draft.Facts);
    }

    public PlanLineFacts Facts() => new()
    {
        TaskName = TaskName,
        ItemIds = ItemIds,
        Directed = Directed,
        Categories = Categories,
        Districts = Districts,
        Shares = Shares,
        TimesPerYear = TimesPerYear,
        FromMonth = FromMonth,
        ToMonth = ToMonth,
        TeamSize = TeamSize,
        LeadQualification = LeadQualification,
        EveryQualification = EveryQualification,
    };
}
