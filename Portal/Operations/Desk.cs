using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Running;

namespace Portal.Operations;

/// <summary>Where every operation is carried out: asks the database who acts, checks the role, decides, keeps, and leaves the trail — all in one transaction, one after another.</summary>
/// <remarks>SQLite has one writer; queueing in the process keeps busy errors and lost updates away.</remarks>
/// <param name="measures">None where a desk stands by itself.</param>
public sealed class Desk(IDbContextFactory<PortalDb> factory, OfficeClock clock, OfficeCalendar calendar, Measures? measures = null) : IDisposable
{
    private static readonly Refusal Unknown = new("您的账号已停用或登录已失效，请重新登录。", Because: RefusedBecause.SignedOut);
    private readonly SemaphoreSlim queue = new(1);

    /// <summary>Carries out a verb. A refusal, or an exception, leaves nothing behind.</summary>
    public async Task<Outcome> Write<TVerb>(Who who, Func<Work, Task<Outcome>> decide)
    {
        var outcome = await Write<TVerb, Outcome>(who, async work =>
        {
            var decided = await decide(work);
            return new Outcome<Outcome>(decided, decided.Refusal);
        });
        return new Outcome(outcome.Refusal);
    }

    /// <inheritdoc cref="Write{TVerb}"/>
    public async Task<Outcome<T>> Write<TVerb, T>(Who who, Func<Work, Task<Outcome<T>>> decide) where T : notnull
    {
        var verb = VerbAttribute.Of(typeof(TVerb));
        using var step = measures?.Begin(verb.Name);
        await queue.WaitAsync();
        try
        {
            var outcome = await Carry(who, verb, decide);
            step?.Outcome = outcome.Succeeded ? "done" : "refused";
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            step?.Outcome = "refused";
            return Work.Stale;
        }
        catch (Exception fault) when (StorageFault.Of(fault) is not null)
        {
            step?.Fails(fault);
            return StorageFault.Of(fault)!;
        }
        finally
        {
            queue.Release();
        }
    }

    private async Task<Outcome<T>> Carry<T>(Who who, VerbAttribute verb, Func<Work, Task<Outcome<T>>> decide) where T : notnull
    {
        await using var db = await factory.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await ActorOf(db, who) is not { } actor) return Unknown;
        if (verb.RefusalFor(actor) is { } refusal) return refusal;
        await calendar.Refresh(db);
        var work = new Work(db, actor, clock.Today, clock.Now);
        var outcome = await decide(work);
        if (!outcome.Succeeded) return outcome;
        await db.SaveChangesAsync();
        await Trail.Keep(work, verb.Name);
        await transaction.CommitAsync();
        return outcome;
    }

    /// <summary>A read for a board: nothing tracked, nothing kept.</summary>
    /// <returns>The refusal when the person may not sign in any more.</returns>
    public async Task<Outcome<T>> Read<T>(Who who, Func<Work, Task<Outcome<T>>> ask) where T : notnull
    {
        await using var db = await factory.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await ActorOf(db, who) is not { } actor) return Unknown;
        await calendar.Refresh(db);
        return await ask(new Work(db, actor, clock.Today, clock.Now));
    }

    /// <summary>Asked before the desk, by an operation that reads a file or looks something up first: whoever may not do it learns nothing on the way.</summary>
    /// <param name="further">What else must hold of the person, such as the section.</param>
    /// <returns>The refusal; null where the person may.</returns>
    public async Task<Refusal?> RefusalFor<TVerb>(Who who, Func<Work, Task<Refusal?>>? further = null)
    {
        var asked = await Read<Actor>(who, async work =>
            (VerbAttribute.Of(typeof(TVerb)).RefusalFor(work.Actor) ?? (further is null ? null : await further(work))) is { } refusal ? refusal : work.Actor);
        return asked.Refusal;
    }

    // Asked each time: a demotion takes effect with the next step, whatever the open page still shows.
    private static async Task<Actor?> ActorOf(PortalDb db, Who who)
    {
        if (who == Who.Portal) return Actor.System;
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == who.PersonId && !p.Disabled);
        return person?.Acting();
    }

    public void Dispose() => queue.Dispose();
}
