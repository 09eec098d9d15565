namespace Portal.Mail.Letters;

/// <summary>How pressing a line is; the letter lists the groups in this order.</summary>
public enum LetterGroup { 已逾期, 今日到期, 即将到期, 其他 }

/// <summary>One line of the daily letter.</summary>
/// <param name="Link">Complete address of the page where it is done.</param>
public sealed record LetterLine(LetterGroup Group, string Text, string Link);
