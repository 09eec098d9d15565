namespace Portal.Domain.Rosters;

/// <summary>信用状况 (Art. 13): a trustworthy enterprise may be left out of a draw or drawn less.</summary>
[Article(13)]
public enum Standing
{
    一般 = 0,
    守信 = 1,
    失信 = 2,
}
