namespace Portal.Domain.Rosters;

/// <summary>不受次数限制的情形 (Art. 16): the three grounds on which the cap of two random inspections a year does not protect an enterprise.</summary>
[Article(16)]
public enum ExemptionGround
{
    严重违法失信名单 = 1,
    经营异常名录 = 2,
    因违法受过处罚 = 3,
}
