using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Jobs;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Kills;

/// <summary>到期提醒 (Art. 18, 19, 24) under kills: day after day the sweep and the delivery to a real SMTP server; what was said is what an office says that nobody kills, and no letter is lost or comes twice but for the one flagged case.</summary>
internal class SweepKill : KillWork
{
    /// <summary>How a day that was done is acknowledged.</summary>
    public const string DayDone = "day ";

    // Each kill's processes look some minutes later than those before, so that what these had claimed is free again.
    private const int MinutesLater = 11;
    private const int Dossiers = 20;
    private TestOffice? undisturbed;
    private int lived;

    public override string Name => "sweep";
    public override int KillsOfAFolder => 40;

    public override async Task Prepare(TestOffice office, int kills)
    {
        // Some are late from the first day on and told of every working day; the others come due in the course of the year.
        for (var n = 1; n <= Dossiers; n++) await Support.Dossiers.EndedOn(office, First.AddDays(n < 4 ? -40 : 9 * n), n, n % 2 == 0 ? office.Own : office.Other);
    }

    public override async Task Work(KillTask task)
    {
        for (var n = task.Done; ; n++)
        {
            await Live(task.Office, n, task.Kill);
            task.Say($"{DayDone}{n}");
        }
    }

    private static DateOnly First => DateOnly.ParseExact(KillChild.Day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Live(TestOffice office, int day, int kill)
    {
        var nine = new DateTimeOffset(First.AddDays(day).ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero);
        office.Time.SetUtcNow(nine.AddMinutes(kill * MinutesLater));
        await using var scope = office.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<Timetable>(scope.ServiceProvider).Remind();
    }

    public override async Task<IReadOnlyList<string>> Faults(KillScene scene, PortalDb db)
    {
        if (scene.Kills == 1) await Begin(scene);
        // The day in progress is said whole or not at all.
        var (done, faults) = (scene.Acknowledged.Count, new List<string>());
        for (; lived <= done; lived++) await Live(undisturbed!, lived, 0);
        await using var other = await undisturbed!.Db();
        var today = First.AddDays(done);
        var begun = await db.Outbox.AnyAsync(m => m.Day == today);
        var (said, owed) = (await Said(db), await Said(other));
        if (!said.SetEquals(owed.Where(s => begun || s.Day < today))) faults.Add($"{said.Count} sayings, and {owed.Count} of an office that nobody killed");
        var (letters, written) = (await Letters(db), await Letters(other));
        if (!letters.SetEquals(written.Where(l => begun || l.Day < today))) faults.Add($"{letters.Count} letters, and {written.Count} of an office that nobody killed");
        faults.AddRange(await MailFaults(scene, db, today));
        return faults;
    }

    private static async Task<List<string>> MailFaults(KillScene scene, PortalDb db, DateOnly today)
    {
        var faults = new List<string>();
        var accepted = scene.Post.Accepted.ToLookup(m => m.MessageId);
        foreach (var mail in await db.Outbox.ToListAsync())
        {
            var came = accepted[$"outbox-{mail.Id}-{mail.Day:yyyyMMdd}@double-random.portal"].ToList();
            if (mail.SentAt is null && mail.Day < today) faults.Add($"mail {mail.Id} of {mail.Day} was not sent");
            if (mail.SentAt is not null && came.Count == 0) faults.Add($"mail {mail.Id} is called sent, and never came");
            if (came.Count > 1 && mail.UnansweredAt is null) faults.Add($"mail {mail.Id} came {came.Count} times, unflagged");
            if (came.Count > mail.Attempts) faults.Add($"mail {mail.Id} came {came.Count} times in {mail.Attempts} attempts");
            if (came.Skip(1).Any(m => m.Headers["X-Portal-Possible-Duplicate"] != "yes")) faults.Add($"mail {mail.Id} came again and did not say so");
        }
        return faults;
    }

    public override async Task Close()
    {
        if (undisturbed is not null) await undisturbed.DisposeAsync();
        undisturbed = null;
    }

    private async Task Begin(KillScene scene)
    {
        (undisturbed, lived) = (await In(scene.Untouched.FullName, KillChild.Day), 0);
    }

    private static async Task<HashSet<(int, string, DateOnly Day, DateOnly?)>> Said(PortalDb db) =>
        [.. (await db.Said.Select(s => new { s.PersonId, s.Key, s.Day, s.DueOn }).ToListAsync()).Select(s => (s.PersonId, s.Key, s.Day, s.DueOn))];

    private static async Task<HashSet<(int, DateOnly Day, string)>> Letters(PortalDb db) =>
        [.. (await db.Outbox.Select(m => new { m.PersonId, m.Day, m.Subject }).ToListAsync()).Select(m => (m.PersonId, m.Day, m.Subject))];
}

/// <summary>投递邮件 (Art. 24) under kills: the same days, and the kill falls while the server is spoken to.</summary>
internal sealed class MailKill : SweepKill
{
    public override string Name => "mail";
    public override bool AimsAtMail => true;
}
