using Portal.Domain.Calendar;
using Portal.Features.Calendar;
using Portal.Tests.Domain.Calendar;

namespace Portal.Tests.Simulation;

/// <summary>Holiday notices are amended during the year: the two real cases as they happened, and others made up; after the last real one, in some runs a late one.</summary>
internal sealed class SimulatedNotices(SimulatedOffice sim)
{
    private static readonly IReadOnlyList<int> Real = [.. Enumerable.Range(2019, 8)];

    private readonly Dictionary<int, IReadOnlyList<NoticeDay>> current = Real.ToDictionary(year => year, NaiveCalendar.Published);
    private readonly Dictionary<int, int> editions = Real.ToDictionary(year => year, _ => 1);

    public int Loaded { get; private set; }

    public void Plan(DateOnly from)
    {
        // 2019: on 22 March the Labour Day's one day off became four, with two weekend days worked. 2020: on 26 January the Spring Festival was made longer by three days.
        Amended(new DateOnly(2019, 1, 2), 2019, d => d.Name != "劳动节" || d.On == new DateOnly(2019, 5, 1), new DateOnly(2019, 3, 22));
        Amended(new DateOnly(2019, 11, 21), 2020, d => d.On <= new DateOnly(2020, 1, 30) || d.On >= new DateOnly(2020, 2, 3), new DateOnly(2020, 1, 26));
        for (var year = from.Year; year <= sim.Until.Year; year++)
        {
            var amended = year;
            if (Real.Contains(year) && sim.Chance(50)) sim.On(new DateOnly(year, 1, 20).AddDays(sim.Dice.Throw(330)), () => Change(amended));
        }
        if (sim.Chance(40)) sim.On(new DateOnly(2027, 1, 4).AddDays(sim.Dice.Throw(300)), () => MakeUp(2027));

        void Amended(DateOnly first, int year, Func<NoticeDay, bool> asFirstPublished, DateOnly amendedOn)
        {
            if (first < from) return;
            sim.On(first, () => Load(year, [.. current[year].Where(asFirstPublished)]));
            sim.On(amendedOn, () => Load(year, NaiveCalendar.Published(year)));
        }
    }

    // A weekend day that was to be worked stays off, and some day of the weeks to come is given off.
    private Task Change(int year)
    {
        var days = current[year].ToList();
        var worked = days.FindIndex(d => !d.Off && d.On > sim.Today);
        if (worked >= 0 && sim.Chance(70)) days.RemoveAt(worked);
        var given = sim.Today.AddDays(sim.Between(1, 30));
        if (given.Year == year && !days.Exists(d => d.On == given)) days.Add(new NoticeDay(given, "国庆节", true));
        return days.SequenceEqual(current[year]) ? Task.CompletedTask : Load(year, days);
    }

    // The notice that nobody had: by the pattern of the last one, each date a year on.
    private Task MakeUp(int year) => Load(year, [.. current[year - 1].Where(d => d.Off && d.On.Year == year - 1).Select(d => d with { On = d.On.AddYears(1) })]);

    private async Task Load(int year, IReadOnlyList<NoticeDay> days)
    {
        var before = sim.Facts.Calendar.Copy();
        var notice = HolidayNotice.Of(year, "国办发明电", [.. days.Select(d => new HolidayDay(d.On, d.Name, d.Off))]).Must();
        var loaded = await sim.Get<LoadNotice>().Run(sim.Office.Coordinator, notice, "按国办通知修订", editions.GetValueOrDefault(year));
        if (!loaded.Succeeded) throw new InvalidOperationException($"{loaded.Refusal}");
        (current[year], editions[year]) = (days, editions.GetValueOrDefault(year) + 1);
        Loaded++;
        sim.Facts.Calendar.Load(year, days);
        foreach (var (section, count) in MailOracle.Moves(sim.Facts.Dossiers, before, sim.Facts.Calendar, sim.Today))
            sim.Facts.Moved.Add(new MovedFacts(year, editions[year], loaded.Value, section, count, sim.Now));
    }
}
