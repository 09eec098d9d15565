namespace Portal.Domain.Calendar;

public sealed partial class WorkCalendar
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>推算说明 (Art. 18, 19, 21): how a due date came about: which days were skipped and why, which weekend days were worked.</summary>
    [Article(18, 19, 21)]
    public string Explain(DateOnly start, int workingDays)
    {
        var due = Due(start, workingDays);
        var walked = Enumerable.Range(1, due.On.DayNumber - start.DayNumber).Select(start.AddDays).ToList();
        var skipped = Runs(walked.Where(d => !IsWorkingDay(d)));
        var worked = Runs(walked.Where(d => IsWorkingDay(d) && special.ContainsKey(d)));
        return $"{Named(start)}{(IsWorkingDay(start) ? "" : "（非工作日）")}当日不计，自 {Named(NextWorkingDay(start))}起数 {workingDays} 个工作日，至 {Named(due.On)}届满。"
            + (skipped is "" ? "" : $"不计入：{skipped}。")
            + (worked is "" ? "" : $"计入：{worked}。")
            + (Proviso(start, workingDays) is { } proviso ? $"暂定：{proviso}，该年暂按周末推算。" : "");
    }

    /// <summary>暂定原因: which years' notices are missing, e.g. <c>2027 年放假安排通知尚未公布</c>; null when the due date is firm.</summary>
    public string? Proviso(DateOnly start, int workingDays)
    {
        var years = MissingYears(start, Due(start, workingDays).On).ToList();
        if (years.Count == 0) return null;
        // Only a year after every loaded one can be still to come; an earlier one was published and is simply not here.
        var toCome = years[0] > knownYears.Max;
        return $"{string.Join('、', years)} 年放假安排通知{(toCome ? "尚未公布" : "未载入")}";
    }

    private string Why(DateOnly day) => special.TryGetValue(day, out var named) ? named.ToString() : "周末";

    private string Runs(IEnumerable<DateOnly> days)
    {
        var runs = new List<(DateOnly From, DateOnly To, string Why)>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && runs[^1].To.AddDays(1) == day && runs[^1].Why == Why(day)) runs[^1] = runs[^1] with { To = day };
            else runs.Add((day, day, Why(day)));
        }
        return string.Join('、', runs.Select(r => r.From == r.To ? $"{r.From:O} {r.Why}" : $"{r.From:O} 至 {r.To:O} {r.Why}"));
    }

    private static string Named(DateOnly day) => $"{day:O}（星期{Weekdays[(int)day.DayOfWeek]}）";
}
