using System.Diagnostics;
using System.Globalization;
using Portal.Tests.Domain.Draws;

namespace Portal.Tests.Kills;

/// <param name="Acknowledged">Operations that the killed processes told of.</param>
/// <param name="Untold">Operations that were kept, whole, and of which no word came any more.</param>
public sealed record KillResult(string Name, int Kills, int Acknowledged, int Untold, IReadOnlyList<string> Faults, TimeSpan Took)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}: {Kills} kills, {Acknowledged} operations acknowledged, {Untold} more kept whole; {Faults.Count} faults; {Took.TotalSeconds:F0} s");
}

/// <summary><c>kill [KIND] [N]</c> (Art. 24): the portal's work in processes of their own, each ended by <c>kill -9</c> at a moment that nobody chose, and looked at afterwards.</summary>
internal static class KillSeries
{
    private const int UsualKills = 100, SparedFolders = 10;

    /// <returns>The process's exit code: 0 when nothing was lost or left half done.</returns>
    public static async Task<int> Command(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var kinds = KillWork.Names.Where(name => arguments.Count == 0 || arguments[0] == name).ToList();
        var kills = UsualKills;
        if (kinds.Count == 0 || arguments.Count > 2 || (arguments.Count == 2 && !int.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out kills)))
        {
            error.WriteLine($"kill [{string.Join('|', KillWork.Names)}] [N]");
            return 2;
        }
        var faults = 0;
        foreach (var kind in kinds)
        {
            // Two at a time, each on folders of its own.
            var lanes = await Task.WhenAll(Run(kind, (kills + 1) / 2, 1), Run(kind, kills / 2, 2));
            var result = new KillResult(kind, lanes.Sum(l => l.Kills), lanes.Sum(l => l.Acknowledged), lanes.Sum(l => l.Untold), [.. lanes.SelectMany(l => l.Faults)], lanes.Max(l => l.Took));
            output.WriteLine(result);
            foreach (var fault in result.Faults) output.WriteLine($"  {fault}");
            faults += result.Faults.Count;
        }
        return faults == 0 ? 0 : 1;
    }

    public static async Task<KillResult> Run(string kind, int kills, int lane)
    {
        var work = KillWork.Of(kind);
        var (started, dice, faults) = (Stopwatch.GetTimestamp(), new Dice($"kill {kind} {lane}"), new List<string>());
        var (killed, acknowledged, untold) = (0, 0, 0);
        for (var folders = 1; killed < kills; folders++)
        {
            // Each folder holds far more work than a kill lets be done.
            if (folders > kills + SparedFolders) return new KillResult(kind, killed, acknowledged, untold, [.. faults, $"{folders - 1} folders were used up for {killed} kills"], Stopwatch.GetElapsedTime(started));
            var some = Math.Min(kills - killed, work.KillsOfAFolder);
            await using var scene = await KillScene.Set(work, dice, some);
            for (var i = 0; i < some && !scene.UsedUp; i++) await scene.KillOne();
            faults.AddRange(scene.Faults);
            (killed, acknowledged, untold) = (killed + scene.Kills, acknowledged + scene.Acknowledged.Count, untold + scene.Untold);
        }
        return new KillResult(kind, killed, acknowledged, untold, faults, Stopwatch.GetElapsedTime(started));
    }
}
