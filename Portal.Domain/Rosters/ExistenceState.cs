namespace Portal.Domain.Rosters;

/// <summary>存续状态 (Art. 11): whether an enterprise still lives; only a living one is drawn.</summary>
[Article(11)]
public enum ExistenceState
{
    存续 = 0,
    停业 = 1,
    迁出 = 2,
    吊销 = 3,
    注销 = 4,
}
