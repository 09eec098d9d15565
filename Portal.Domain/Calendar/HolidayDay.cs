namespace Portal.Domain.Calendar;

/// <summary>放假调休日: one date that a notice takes out of the ordinary week.</summary>
/// <param name="Name">Holiday it belongs to, e.g. 国庆节.</param>
/// <param name="Off">true: a day off (放假); false: a Saturday or Sunday on which work is done (调休上班).</param>
public sealed record HolidayDay(DateOnly Date, string Name, bool Off)
{
    public override string ToString() => Off ? $"{Name}放假" : $"{Name}调休上班";
}
