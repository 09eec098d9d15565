namespace Portal.Domain.Calendar;

/// <summary>到期日 (Art. 18, 19, 21): the last day on which a deadline is met.</summary>
/// <param name="Provisional">暂定: a day counted on the way lies in a year whose notice is not loaded, so weekends alone were known there.</param>
[Article(18, 19, 21)]
public readonly record struct DueDate(DateOnly On, bool Provisional)
{
    /// <summary>As printed, e.g. <c>2027-01-08（暂定）</c>.</summary>
    public override string ToString() => Provisional ? $"{On:O}（暂定）" : $"{On:O}";
}
