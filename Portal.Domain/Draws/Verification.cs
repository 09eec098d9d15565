namespace Portal.Domain.Draws;

/// <summary>核验结论 (Art. 14): what a verifier checked, in words, and what differs.</summary>
/// <param name="Subject">抽取记录 or 抽取凭单; empty when it could not be read.</param>
/// <param name="Checked">What was checked, one Chinese sentence each.</param>
/// <param name="Differences">What does not agree, one Chinese sentence each; empty when all does.</param>
/// <param name="Unreadable">Why the text is neither record nor slip; null when it is one.</param>
[Article(14)]
public sealed record Verification(string Subject, IReadOnlyList<string> Checked, IReadOnlyList<string> Differences, string? Unreadable = null)
{
    public bool Agrees => Unreadable is null && Differences.Count == 0;

    internal static Verification Impossible(string why) => new("", [], [], why);
}
