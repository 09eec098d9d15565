using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Features.Calendar;
using Portal.Mail;

namespace Portal.Data.Demo;

/// <summary>演示年度: a year of a plausible office up to a given day, lived through the product's own operations by a clock that is set. Development only.</summary>
internal sealed class DemoYear(IServiceProvider services, DemoClock clock, DateOnly today)
{
    private readonly WorkCalendar calendar = new(HolidayNotices.Published);
    private readonly DemoPeople people = new(services);
    private readonly DemoScript script = new(clock);

    public static async Task Make(DataFolder folder, DateOnly today)
    {
        var clock = new DemoClock();
        await using var app = PortalApp.Build([$"--Portal:DataFolder={folder.Root}"], builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await using var scope = app.Services.CreateAsyncScope();
        await new DemoYear(scope.ServiceProvider, clock, today).Live();
    }

    private async Task Live()
    {
        var (firstDraw, secondDraw) = (DrawDay(today.AddDays(-170)), DrawDay(today.AddDays(-62)));
        var begins = calendar.NextWorkingDay(new DateOnly(firstDraw.Year, 1, 3));
        var rosters = new DemoRosters(services, people);
        var plans = new DemoPlans(services, people);
        IReadOnlyDictionary<string, IReadOnlyList<int>> items = new Dictionary<string, IReadOnlyList<int>>();

        script.On(begins, async () => (await services.GetRequiredService<LoadShippedNotices>().Run()).Must(), 7);
        script.On(begins, people.Enter);
        script.On(begins.AddDays(1), async () => items = await rosters.EnterItems());
        script.On(begins.AddDays(2), async () =>
        {
            await rosters.Import(begins.AddDays(2));
            await people.LinkInspectors();
        });
        for (var year = firstDraw.Year; year <= today.Year; year++)
        {
            var planned = year;
            foreach (var section in DemoPlans.Lines.Keys)
            {
                var submitted = new DateOnly(year, 1, 12);
                if (submitted <= today) script.On(submitted, () => plans.Plan(section, planned, items[section]));
                else script.On(today, () => plans.Draft(section, planned, items[section]), 7);
            }
        }
        // Towards the end of the year the first plan for the next one waits for its review.
        if (today.Month >= 10) script.On(Ago(2), () => plans.Plan(DemoPlans.Quality, today.Year + 1, items[DemoPlans.Quality], review: false));

        script.On(firstDraw, async () => await LiveThrough(
            await plans.Draw(DemoPlans.Upkeep, firstDraw.Year, firstDraw.AddDays(3), WindowEnd(firstDraw, firstDraw.AddDays(60)), ["驻办纪检组=当日双色球 06 11 17 22 28 31 + 09", "企业代表=骰子 4 2 6 1"]),
            DemoPlans.Upkeep, (steps, id, number) => DemoCourses.Finished(script, steps, id, number, After(firstDraw))));
        script.On(secondDraw, async () => await LiveThrough(
            await plans.Draw(DemoPlans.Quality, secondDraw.Year, secondDraw.AddDays(3), WindowEnd(secondDraw, today.AddDays(12)), ["驻办纪检组=当日体彩排列五 3 0 8 8 1"]),
            DemoPlans.Quality, (steps, id, number) => DemoCourses.Open(script, steps, id, number, Ago, WindowEnd(secondDraw, today.AddDays(12)))));

        foreach (var ago in Enumerable.Range(1, 6)) script.On(Ago(ago), Remind, 8);
        await script.Play();
    }

    private async Task Remind()
    {
        (await services.GetRequiredService<SweepDeadlines>().Run()).Must();
        (await services.GetRequiredService<DeliverMail>().Run()).Must();
    }

    // Each inspection of a draw takes the next course: what happened to it, and on which days.
    private async Task LiveThrough(int draw, string section, Action<DemoInspections, int, int> course)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var ids = await db.Inspections.Where(i => i.DrawId == draw).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync();
        var steps = new DemoInspections(services, people.Staff(section), people.Head(section));
        for (var number = 0; number < ids.Count; number++) course(steps, ids[number], number);
    }

    /// <summary>The day so many working days after a day.</summary>
    private Func<int, DateOnly> After(DateOnly day) => workingDays => calendar.Due(day, workingDays).On;

    /// <summary>The day so many working days before today.</summary>
    private DateOnly Ago(int workingDays)
    {
        var day = today;
        for (; workingDays > 0; workingDays--) day = calendar.PreviousWorkingDay(day);
        return day;
    }

    // A plan's lines end with its year, so a draw needs a few weeks of the year before it, and the plan's review behind it.
    private DateOnly DrawDay(DateOnly wished)
    {
        var (earliest, latest) = (new DateOnly(wished.Year, 1, 20), new DateOnly(wished.Year, 11, 20));
        return calendar.PreviousWorkingDay(wished < earliest ? latest.AddYears(-1) : wished > latest ? latest : wished);
    }

    private static DateOnly WindowEnd(DateOnly draw, DateOnly wished) => wished.Year > draw.Year ? new DateOnly(draw.Year, 12, 31) : wished;
}
