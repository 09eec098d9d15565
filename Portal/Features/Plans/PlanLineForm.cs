using Portal.Domain.Plans;
using Portal.Domain.Rosters;

namespace Portal.Features.Plans;

/// <summary>计划任务表单 (Art. 13): what the fields of the page hold while a line is drawn up.</summary>
internal sealed class PlanLineForm
{
    public string TaskName { get; set; } = "";
    public HashSet<int> ItemIds { get; } = [];
    public bool Directed { get; set; } = true;
    public HashSet<string> Categories { get; } = [];
    public HashSet<string> Districts { get; } = [];

    /// <summary>按固定数量: what is asked of each standing is a number of objects, not per cent.</summary>
    public bool ByNumber { get; set; }

    /// <summary>Per cent, or number, of each standing; null leaves it out.</summary>
    public decimal? Ordinary { get; set; } = 5;
    public decimal? Trustworthy { get; set; }
    public decimal? Untrustworthy { get; set; } = 10;
    public int TimesPerYear { get; set; } = 1;
    public int FromMonth { get; set; } = 3;
    public int ToMonth { get; set; } = 11;
    public int TeamSize { get; set; } = 2;
    public string LeadQualification { get; set; } = "";
    public string EveryQualification { get; set; } = "";

    public static PlanLineForm Of(PlanLineFacts facts)
    {
        var form = new PlanLineForm
        {
            TaskName = facts.TaskName,
            Directed = facts.Directed,
            ByNumber = LineText.ByNumber(facts),
            Ordinary = Measure(Standing.一般),
            Trustworthy = Measure(Standing.守信),
            Untrustworthy = Measure(Standing.失信),
            TimesPerYear = facts.TimesPerYear,
            FromMonth = facts.FromMonth,
            ToMonth = facts.ToMonth,
            TeamSize = facts.TeamSize,
            LeadQualification = facts.LeadQualification,
            EveryQualification = facts.EveryQualification,
        };
        form.ItemIds.UnionWith(facts.ItemIds);
        form.Categories.UnionWith(facts.Categories);
        form.Districts.UnionWith(facts.Districts);
        return form;

        decimal? Measure(Standing standing) => facts.Shares.FirstOrDefault(s => s.Standing == standing) is { } share ? share.Number ?? share.Percent : null;
    }

    public PlanLineFacts Facts() => new()
    {
        TaskName = TaskName,
        ItemIds = [.. ItemIds.Order()],
        Directed = Directed,
        // Hidden while undirected, and not to be kept then.
        Categories = Directed ? [.. Categories.Order(StringComparer.Ordinal)] : [],
        Districts = [.. Districts.Order(StringComparer.Ordinal)],
        Shares = [.. Shares()],
        TimesPerYear = TimesPerYear,
        FromMonth = FromMonth,
        ToMonth = ToMonth,
        TeamSize = TeamSize,
        LeadQualification = LeadQualification,
        EveryQualification = EveryQualification,
    };

    // Zero is a way of writing "left out" (regulation, Art. 13: a trustworthy one may be 0).
    private IEnumerable<StandingShare> Shares() =>
        new[] { (Standing.一般, Ordinary), (Standing.守信, Trustworthy), (Standing.失信, Untrustworthy) }
            .Where(s => s.Item2 is not (null or 0))
            .Select(s => ByNumber ? StandingShare.Of(s.Item1, (int)decimal.Ceiling(s.Item2!.Value)) : new StandingShare(s.Item1, s.Item2!.Value));
}
