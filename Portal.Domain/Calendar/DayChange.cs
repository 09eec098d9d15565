namespace Portal.Domain.Calendar;

/// <summary>日期变动: a day that another edition of a notice makes something else.</summary>
/// <param name="Before">As the edition in force has it; null for an ordinary day of the week.</param>
public sealed record DayChange(DateOnly Date, HolidayDay? Before, HolidayDay? After)
{
    /// <summary>By date; a renamed holiday is no change, a day off more or less is.</summary>
    public static IReadOnlyList<DayChange> Between(IReadOnlyList<HolidayDay> before, IReadOnlyList<HolidayDay> after)
    {
        var (was, becomes) = (before.ToDictionary(d => d.Date), after.ToDictionary(d => d.Date));
        return
        [
            .. was.Keys.Union(becomes.Keys).Order()
                .Select(day => new DayChange(day, was.GetValueOrDefault(day), becomes.GetValueOrDefault(day)))
                .Where(change => change.Before?.Off != change.After?.Off),
        ];
    }
}
