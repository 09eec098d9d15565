namespace Portal.Domain.Plans;

/// <summary>检查人员各月负担 (Art. 13): visits of inspectors (人次) by month, each line's spread evenly over its months.</summary>
[Article(13)]
public static class MonthLoad
{
    /// <returns>Twelve numbers, January first.</returns>
    public static IReadOnlyList<decimal> Of(IEnumerable<(PlanLineFacts Facts, Coverage Coverage)> lines)
    {
        var months = new decimal[12];
        foreach (var (facts, coverage) in lines)
        {
            var span = facts.ToMonth - facts.FromMonth + 1;
            for (var month = facts.FromMonth; month <= facts.ToMonth; month++) months[month - 1] += (decimal)coverage.Visits / span;
        }
        return months;
    }
}
