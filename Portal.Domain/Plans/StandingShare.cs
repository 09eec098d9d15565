using Portal.Domain.Rosters;

namespace Portal.Domain.Plans;

/// <summary>分信用抽查比例或数量 (Art. 13): how much of one standing is drawn; a standing without a share is left out.</summary>
/// <param name="Percent">Per cent of the objects of that standing in the range, above 0 and up to 100; 0 where a number is given.</param>
/// <param name="Number">固定数量 in each round, 1 or more; null where a proportion is given.</param>
[Article(13)]
public sealed record StandingShare(Standing Standing, decimal Percent, int? Number = null)
{
    public static StandingShare Of(Standing standing, int number) => new(standing, 0, number);

    /// <summary>抽取数量 (Art. 13): a share of one standing, rounded up, or its number; never more than can be drawn.</summary>
    /// <param name="counted">How many count for the share: those whom Art. 16 leaves out do, so that they do not lower the coverage planned (<see cref="Draws.Verdict.CountsForShare"/>).</param>
    public int Quota(int counted, int eligible) => Math.Min(eligible, Number ?? (int)Math.Ceiling(Percent * counted / 100));

    /// <summary>尚应抽取 of a round: what combined draws drew of it (Art. 5) is taken off.</summary>
    public int Left(int counted, int eligible, int credited) => Math.Clamp(Quota(counted, counted) - credited, 0, eligible);

    public string Said() => Number is { } number ? $"{Standing} {number} 家" : $"{Standing} {Percent:0.##}%";

    internal Refusal? Check(string task) => this switch
    {
        { Number: null, Percent: <= 0 or > 100 } => new($"任务“{task}”的抽查比例应大于 0、不超过 100%。", 13),
        { Number: < 1 } => new($"任务“{task}”的抽查数量应为 1 家以上；不抽取的留空。", 13),
        _ => null,
    };
}
