namespace Portal.Domain.Draws;

/// <summary>年度抽查次数上限 (Art. 16): at most two random inspections of one enterprise in a calendar year, and one section at a time.</summary>
[Article(16)]
public static class AnnualCap
{
    /// <summary>How many random inspections of one enterprise a calendar year allows.</summary>
    public const int MostPerYear = 2;

    /// <summary>Why Art. 16 keeps an enterprise out of a draw; null when it does not. Exemptions are not looked at here.</summary>
    /// <param name="drawn">All its earlier draws, of any year.</param>
    public static Refusal? RefusalFor(IReadOnlyList<PriorDraw> drawn, ObjectConditions conditions)
    {
        // Most of a long roster.
        if (drawn.Count == 0 && conditions.TimesPerYear > 0) return null;
        var year = conditions.DrawDay.Year;
        var counted = drawn.Where(d => !d.Cancelled && d.DrawnOn.Year == year).ToList();
        if (Inspections(counted) >= MostPerYear)
            return new($"{year} 年度已随机抽查 {Inspections(counted)} 次（{Said(counted)}），同一单位每年不超过 {MostPerYear} 次。", 16);
        // In a combined inspection that this section took part in, the others are not other sections: it was there itself.
        var together = counted.Where(d => d.Combined && d.SectionId == conditions.SectionId).Select(d => d.DrawnOn).ToHashSet();
        if (!conditions.Combined && counted.Find(d => d.SectionId != conditions.SectionId && !(d.Combined && together.Contains(d.DrawnOn))) is { } other)
            return new($"本年度已被其他科室抽取（{other.Said}），除综合检查外不再抽取。", 16);
        var mine = counted.Where(d => d.SectionId == conditions.SectionId).ToList();
        var own = Inspections(mine);
        return own >= conditions.TimesPerYear
            ? new($"本科室 {year} 年度已抽取 {own} 次（{Said(mine)}），计划频次为每年 {conditions.TimesPerYear} 次。", 16)
            : null;
    }

    /// <summary>已抽查次数 in a calendar year.</summary>
    public static int CountIn(int year, IEnumerable<PriorDraw> drawn) => Inspections(drawn.Where(d => !d.Cancelled && d.DrawnOn.Year == year));

    private static string Said(List<PriorDraw> draws) => string.Join("；", draws.OrderBy(d => d.DrawnOn).Select(d => d.Said).Distinct());

    // The sections of one combined inspection each have an entry of the same day; together they are one inspection.
    private static int Inspections(IEnumerable<PriorDraw> draws) =>
        draws.ToLookup(d => d.Combined) is var by ? by[false].Count() + by[true].DistinctBy(d => d.DrawnOn).Count() : 0;
}
