namespace Portal.Mail.Letters;

/// <summary>How pressing a line is; the letter lists the groups in this order.</summary>
public enum LetterGroup { 已逾期, 今日到期, 即将到期, 其他 }

/// <summary>One line of the daily letter.</summary>
/// <param name="Link">Complete address of the page where it is done.</param>
/// <param name="Due">Of a group's lines the earliest due stand first, those without a date last.</param>
public sealed record LetterLine(LetterGroup Group, string Text, string Link, DateOnly? Due = null);

/// <summary>The lines of one group that are written out, how many there are, and where all of them stand.</summary>
public sealed record LetterPart(LetterGroup Group, IReadOnlyList<LetterLine> Lines, int Total, string All)
{
    /// <summary>件数, and how many of them the letter lists.</summary>
    public string Heading => $"{Group}（{Total:N0} 件{(Lines.Count < Total ? $"，列出前 {Lines.Count} 件" : "")}）";

    /// <summary>What stands behind the listed lines; null where all are listed.</summary>
    public string? Rest => Lines.Count < Total ? $"其余 {Total - Lines.Count:N0} 件见{(Group == LetterGroup.其他 ? "“今日”" : "期限总表")}" : null;
}
