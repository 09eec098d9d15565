using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Operations;
using Portal.Tests.Domain.Draws;
using Portal.Tests.Support;

namespace Portal.Tests.Kills;

/// <summary>One kind of work that is killed (Art. 24): what is laid ready, what the child process does until it dies, and what must hold afterwards.</summary>
internal abstract class KillWork
{
    private static readonly Func<KillWork>[] Kinds = [() => new MailKill(), () => new SweepKill(), () => new ImportKill(), () => new DrawKill(), () => new RecusalKill(), () => new ReportKill()];

    public static IReadOnlyList<string> Names => [.. Kinds.Select(k => k().Name)];

    public static KillWork Of(string name) => Kinds.Select(k => k()).Single(w => w.Name == name);

    public abstract string Name { get; }

    /// <summary>After so many kills a folder is used up, and a new one is taken.</summary>
    public virtual int KillsOfAFolder => 25;

    /// <summary>Whether the moment is sought around a mail's acceptance; else around an operation's end.</summary>
    public virtual bool AimsAtMail => false;

    /// <param name="kills">How many are to come.</param>
    public abstract Task Prepare(TestOffice office, int kills);

    /// <summary>In the child: works until it is killed, and first takes up what the last kill left.</summary>
    public abstract Task Work(KillTask task);

    /// <summary>What is half done or lost, beyond what holds of every kind.</summary>
    public abstract Task<IReadOnlyList<string>> Faults(KillScene scene, PortalDb db);

    /// <summary>Nothing more is asked of the folder.</summary>
    public virtual Task Close() => Task.CompletedTask;

    /// <summary>Without tracking: each look is at what stands there.</summary>
    protected static async Task<T> Ask<T>(TestOffice office, Func<PortalDb, Task<T>> ask)
    {
        await using var db = await office.Db();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await ask(db);
    }
}

/// <summary>What a child is given to do.</summary>
/// <param name="Kill">The how manieth kill of the folder it awaits, from 0.</param>
/// <param name="Done">How many operations the folder's earlier children acknowledged.</param>
/// <param name="Say">Tells the parent, who hears it even if the child dies at once.</param>
internal sealed record KillTask(TestOffice Office, Dice Dice, int Kill, int Done, Action<string> Say)
{
    /// <summary>Acknowledges an operation that returned: its verb and the row that it was about.</summary>
    public void Acknowledge<TVerb>(string subject, int id) => Say($"{VerbAttribute.Of(typeof(TVerb)).Name} {subject} {id}");
}
