namespace Portal.Domain.Inspections;

/// <summary>检查要点的现场记录 (Art. 14, 18): whether a point of the checklist was looked at, and what was found.</summary>
/// <param name="Text">As the scheme had it on the day of the visit.</param>
/// <param name="Checked">是否检查; null until answered.</param>
/// <param name="WhyNot">未检查原因.</param>
/// <param name="Problem">是否发现问题; null until answered, and of a point that was not looked at.</param>
/// <param name="Found">发现的问题.</param>
[Article(14, 18)]
public sealed record CheckPoint(int ItemId, string Text, bool? Checked = null, string WhyNot = "", bool? Problem = null, string Found = "")
{
    public bool IsAnswered => Checked is false || Problem is not null;

    /// <summary>In words, e.g. <c>已检查，发现问题：密闭门锈蚀</c>.</summary>
    public string Words => (Checked, Problem) switch
    {
        (false, _) => $"未检查：{WhyNot}",
        (true, true) => $"发现问题：{Found}",
        (true, false) => "未发现问题",
        _ => "尚未记录",
    };

    public Refusal? Check()
    {
        if (!IsAnswered) return new Refusal($"要点“{Text}”还没有记录是否检查、是否发现问题。", 14);
        if (Checked is false) return string.IsNullOrWhiteSpace(WhyNot) ? new Refusal($"要点“{Text}”未检查，请写明原因。", 14) : null;
        return Problem is true && string.IsNullOrWhiteSpace(Found) ? new Refusal($"要点“{Text}”发现问题，请写明问题。", 18) : null;
    }

    /// <summary>Without what an earlier answer left behind.</summary>
    internal CheckPoint Plain() => this with
    {
        WhyNot = Checked is false ? WhyNot.Trim() : "",
        Problem = Checked is true ? Problem : null,
        Found = (Checked, Problem) is (true, true) ? Found.Trim() : "",
    };
}
