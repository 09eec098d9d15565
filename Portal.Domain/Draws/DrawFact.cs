namespace Portal.Domain.Draws;

/// <summary>底册单位的事实说明 (Art. 11, 13, 16): why one stands outside the draw, or is drawn in spite of Art. 16, in the words of the day on which the list was frozen.</summary>
/// <remarks>The portal's explanation beside the frame: the protocol's record keeps the article alone.</remarks>
[Article(11, 13, 16)]
public sealed class DrawFact
{
    private DrawFact() { }

    public int DrawId { get; private set; }

    /// <summary>统一社会信用代码.</summary>
    public string Code { get; private set; } = "";
    public string Fact { get; private set; } = "";

    /// <returns>The facts in words; empty where there is nothing to explain.</returns>
    public static string Of(Verdict verdict) =>
        verdict.Exclusion?.Reason
        ?? (verdict.Exempt is { } ground
            ? $"{ground.Ground}（{ground.Document}，{ground.From:yyyy-MM-dd} 起{(ground.Until is { } until ? $"至 {until:yyyy-MM-dd}" : "，长期有效")}），不受每年次数限制（第16条）。"
            : "");
}
