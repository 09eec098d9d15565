using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Domain;
using Portal.Identity;
using Portal.Jobs;
using Portal.Mail;
using Portal.Tests.Domain.Draws;
using Portal.Tests.Support;

namespace Portal.Tests.Simulation;

/// <summary>The office under simulation: the portal on a real database, its clock, what is to happen when, and what the oracle is told of it.</summary>
internal sealed class SimulatedOffice : IAsyncDisposable
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private readonly PriorityQueue<Func<Task>, (DateTime At, int No)> agenda = new();
    private int planned;

    private SimulatedOffice(TestOffice office, Dice dice) => (Office, Dice) = (office, dice);

    public TestOffice Office { get; }
    public Dice Dice { get; }
    public OfficeFacts Facts { get; } = new();

    /// <summary>The office's wall clock.</summary>
    public DateTime Now { get; private set; }
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>After this day nothing more is begun.</summary>
    public required DateOnly Until { get; init; }

    public static async Task<SimulatedOffice> Open(string dice, DateOnly from, DateOnly until, IOptions<MailSettings> mail)
    {
        var office = await TestOffice.Open(from.AddDays(-1).ToString("yyyy-MM-dd"), services => services.AddSingleton(mail));
        return new SimulatedOffice(office, new Dice(dice)) { Until = until };
    }

    public void GoTo(DateTime wallClock)
    {
        Now = wallClock;
        Office.Time.SetUtcNow(new DateTimeOffset(wallClock, Shanghai));
    }

    public T Get<T>() where T : notnull => Office.Get<T>();

    public Timetable Timetable() => ActivatorUtilities.CreateInstance<Timetable>(Office.Services.CreateScope().ServiceProvider);

    /// <summary>Something that somebody does on a day, in the hour in which the office sits down to the portal that day; when it is away then, as soon as it is back.</summary>
    public void On(DateOnly day, Func<Task> what)
    {
        var at = day.ToDateTime(new TimeOnly(8 + day.DayNumber * 7 % 10, 5)).AddMinutes(Dice.Throw(50));
        if (day <= Until) agenda.Enqueue(what, (at > Now ? at : Now, planned++));
    }

    public void In(int days, Func<Task> what) => On(Today.AddDays(days), what);

    /// <summary>Does what was to be done by now.</summary>
    /// <returns>Whether there was anything.</returns>
    public async Task<bool> Work()
    {
        var worked = false;
        while (agenda.TryPeek(out _, out var next) && next.At <= Now)
        {
            await agenda.Dequeue()();
            worked = true;
        }
        return worked;
    }

    public bool Chance(int perCent) => Dice.Throw(100) < perCent;

    public int Between(int least, int most) => least + Dice.Throw(most - least + 1);

    public T Pick<T>(IReadOnlyList<T> of) => of[Dice.Throw(of.Count)];

    /// <summary>Somebody who acts for a section as its head; while it has none, the coordinator.</summary>
    public Who HeadOf(int section) => new((OwnHeadOf(section) ?? Facts.People.First(p => p is { Post: Post.Coordinator, Left: false })).Id);

    public PersonFacts? OwnHeadOf(int section) => Facts.People.FirstOrDefault(p => p is { Post: Post.Head or Post.Coordinator, Left: false } && p.Section == section);

    public async Task<T> Ask<T>(Func<PortalDb, Task<T>> ask)
    {
        await using var db = await Office.Db();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await ask(db);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}

/// <summary>A refusal where the simulation expected none is a fault of one of the two.</summary>
internal static class Expected
{
    public static T Must<T>(this Outcome<T> outcome) where T : notnull => outcome.Value is { } value && outcome.Succeeded ? value : throw new InvalidOperationException($"Refused: {outcome.Refusal}");

    public static void Must(this Outcome outcome)
    {
        if (!outcome.Succeeded) throw new InvalidOperationException($"Refused: {outcome.Refusal}");
    }
}
