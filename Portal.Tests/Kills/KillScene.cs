using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Keeping;
using Portal.Tests.Domain.Draws;
using Portal.Tests.Support;

namespace Portal.Tests.Kills;

/// <summary>One data folder and the processes that die on it, one after another (Art. 24): each is killed at a moment of the dice, then everything is looked at.</summary>
internal sealed class KillScene : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Dice dice;
    private readonly Channel<long> marks = Channel.CreateUnbounded<long>();
    private readonly TaskCompletionSource atRest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long trailBefore;

    private KillScene(KillWork work, Dice dice)
    {
        (Work, this.dice) = (work, dice);
        Post = new SmtpReceiver { Accepts = () => { if (work.AimsAtMail) Mark(); } };
    }

    public KillWork Work { get; }
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("portal-kill-");
    public SmtpReceiver Post { get; }

    /// <summary>As it was laid ready.</summary>
    public DirectoryInfo Untouched { get; } = Directory.CreateTempSubdirectory("portal-kill-");

    /// <summary>What the children acknowledged, in order.</summary>
    public List<string> Acknowledged { get; } = [];
    public int Kills { get; private set; }

    /// <summary>The last child had done all that was laid ready before the moment came: the folder is used up, and ending that child was no kill at work.</summary>
    public bool UsedUp => atRest.Task.IsCompleted;

    /// <summary>How many operations were kept of which the child had no time to tell.</summary>
    public int Untold { get; private set; }
    public List<string> Faults { get; } = [];

    public static async Task<KillScene> Set(KillWork work, Dice dice, int kills)
    {
        var scene = new KillScene(work, dice);
        await using (var office = await TestOffice.In(scene.Untouched.FullName, KillChild.Day)) await work.Prepare(office, kills);
        foreach (var file in scene.Untouched.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(scene.Folder.FullName, Path.GetRelativePath(scene.Untouched.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            file.CopyTo(to);
        }
        await using var db = Open(scene.Folder);
        scene.trailBefore = await db.Trail.MaxAsync(t => (long?)t.Id) ?? 0;
        return scene;
    }

    public async Task KillOne()
    {
        using var child = KillChild.Start(Work, Folder.FullName, Kills, Acknowledged.Count, Post.Port);
        var complaint = child.StandardError.ReadToEndAsync();
        var hearing = Hear(child);
        await Task.WhenAny(Moment(), hearing, atRest.Task).WaitAsync(Patience);
        var alone = hearing.IsCompleted;
        child.Kill();
        await child.WaitForExitAsync();
        await hearing;
        if (!UsedUp) Kills++;
        while (marks.Reader.TryRead(out _)) { }
        if (alone) Faults.Add($"kill {Kills}: the process ended by itself: {await complaint}");
        await Post.Settle();
        foreach (var fault in await Look()) Faults.Add($"kill {Kills}: {fault}");
    }

    /// <summary>What must hold of the folder now.</summary>
    public async Task<List<string>> Look()
    {
        using var data = new DataFolder(Folder.FullName);
        if (data.Claim() is { } refusal) return [refusal.Reason];
        List<string> faults = [.. (await DataCheck.Of(data)).Faults];
        await using var db = Open(Folder);
        faults.AddRange(await TrailFaults(db));
        faults.AddRange(await Work.Faults(this, db));
        return faults;
    }

    private async Task Hear(Process child)
    {
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == KillChild.AtRest)
            {
                atRest.TrySetResult();
                continue;
            }
            if (line != KillChild.Ready) Acknowledged.Add(line);
            if (line == KillChild.Ready || !Work.AimsAtMail) Mark();
        }
    }

    private void Mark() => marks.Writer.TryWrite(Stopwatch.GetTimestamp());

    // Some things are done undisturbed; then the kill falls anywhere in as long a time as the last of them took.
    private async Task Moment()
    {
        var undisturbed = dice.Throw(6);
        var last = await marks.Reader.ReadAsync();
        var span = TimeSpan.FromMilliseconds(600);
        for (var i = 0; i < undisturbed; i++)
        {
            var now = await marks.Reader.ReadAsync();
            (span, last) = (TimeSpan.FromTicks(Math.Min(span.Ticks, Stopwatch.GetElapsedTime(last, now).Ticks)), now);
        }
        var wait = span * dice.Throw(1200) / 1000;
        // The scheduler's own steps are coarser than a commit.
        if (wait.TotalMilliseconds > 30) await Task.Delay(wait - TimeSpan.FromMilliseconds(15));
        while (Stopwatch.GetElapsedTime(last) < wait) Thread.SpinWait(20);
    }

    // Every acknowledged operation stands in the trail, and of the others at most one for each kill; every version that a row was given has its entry.
    private async Task<List<string>> TrailFaults(PortalDb db)
    {
        var entries = await db.Trail.Where(t => t.Id > trailBefore).Select(t => new { Line = t.Verb + " " + t.Subject + " " + t.SubjectId, About = t.Verb + " " + t.Subject }).ToListAsync();
        var (told, kept) = (Acknowledged.CountBy(a => a).ToDictionary(), entries.CountBy(e => e.Line).ToDictionary());
        var faults = told.Where(t => !t.Key.StartsWith(SweepKill.DayDone, StringComparison.Ordinal) && kept.GetValueOrDefault(t.Key) < t.Value).Select(t => $"acknowledged and lost: {t.Key}").ToList();
        var verbs = Acknowledged.Select(About).ToHashSet();
        Untold = entries.Count(e => verbs.Contains(e.About)) - Acknowledged.Count(a => !a.StartsWith(SweepKill.DayDone, StringComparison.Ordinal));
        if (Untold > Kills) faults.Add($"{Untold} operations were kept untold by {Kills} kills");
        foreach (var subject in new[] { "Inspections", "Draws", "Recusals", "Imports" })
        {
            var type = db.Model.GetEntityTypes().Single(t => t.GetTableName() == subject && !t.IsOwned()).ClrType.Name;
#pragma warning disable EF1002 // The names are the model's.
            var odd = await db.Database.SqlQueryRaw<int>($"SELECT r.Id AS Value FROM {subject} r WHERE r.Version <> (SELECT count(*) FROM Trail t WHERE t.Subject = '{type}' AND t.SubjectId = r.Id AND t.Before IS NOT NULL AND t.After IS NOT NULL)").ToListAsync();
#pragma warning restore EF1002
            if (odd.Count > 0) faults.Add($"{type} {string.Join(", ", odd)}: version and trail disagree");
        }
        return faults;
    }

    private static string About(string acknowledged) => acknowledged[..acknowledged.LastIndexOf(' ')];

    public static PortalDb Open(DirectoryInfo folder) => new(new DbContextOptionsBuilder<PortalDb>()
        .UseSqlite($"Data Source={Path.Combine(folder.FullName, "portal.db")};Pooling=False").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    public async ValueTask DisposeAsync()
    {
        await Post.DisposeAsync();
        await Work.Close();
        Folder.Delete(recursive: true);
        Untouched.Delete(recursive: true);
    }
}
