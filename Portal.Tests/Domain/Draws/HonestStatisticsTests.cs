using System.Collections.Concurrent;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Draws;

/// <summary>What must hold of draws in the long run, over fixed seeds: the bounds are those that pure chance passes once in a million.</summary>
[Article(13, 14, 15, 16)]
public sealed class HonestStatisticsTests
{
    private const int Seeds = 20_000, Size = 12, Quota = 5;

    private static readonly Frame List = Samples.Frame(
        ["draw\t1\trandom", $"stratum\tA\t{Quota}", "role\tm\t2", "teams\t1", "inspector\tp\tm", "inspector\tq\tm", .. Enumerable.Range(0, Size).Select(i => $"object\tX{i:00}\tA")]);

    private static IEnumerable<IReadOnlyList<string>> Drawn(Frame frame, int seeds) =>
        Enumerable.Range(0, seeds).Select(i => Draw.Run(frame, new Seed(NaiveDraw.Hash($"honest {i}"))).Objects);

    [Fact]
    public void Everybody_is_drawn_as_often_as_the_exact_probability_says()
    {
        var counts = Drawn(List, Seeds).SelectMany(o => o).CountBy(id => id).ToDictionary();
        var (p, expected) = ((double)Quota / Size, (double)Seeds * Quota / Size);
        // Drawn without replacement the counts hang together; with this factor the sum is chi-square with 11 degrees of freedom.
        var statistic = counts.Values.Sum(n => (n - expected) * (n - expected)) / (Seeds * p * (1 - p)) * (Size - 1) / Size;
        Assert.Equal(Size, counts.Count);
        Assert.InRange(statistic, 0, 51);
    }

    [Fact]
    public void Every_pair_is_drawn_together_as_often_as_the_exact_probability_says()
    {
        var counts = Drawn(List, Seeds).SelectMany(o => from a in o from b in o where string.CompareOrdinal(a, b) < 0 select a + b).CountBy(pair => pair).ToDictionary();
        var p = (double)Quota * (Quota - 1) / (Size * (Size - 1));
        var deviation = Math.Sqrt(Seeds * p * (1 - p));
        Assert.Equal(Size * (Size - 1) / 2, counts.Count);
        // 66 pairs: the farthest passes 5.7 standard deviations once in a million.
        Assert.All(counts.Values, n => Assert.InRange(Math.Abs(n - Seeds * p) / deviation, 0, 5.7));
    }

    [Fact]
    public void All_subsets_of_a_small_list_come_up_and_equally_often()
    {
        var frame = Samples.Frame(["draw\t1\trandom", "stratum\tA\t3", "role\tm\t2", "teams\t1", "inspector\tp\tm", "inspector\tq\tm", .. Enumerable.Range(0, 8).Select(i => $"object\t{i}\tA")]);
        var counts = Drawn(frame, Seeds).CountBy(string.Concat).ToDictionary();
        Assert.Equal(56, counts.Count);
        // Chi-square with 55 degrees of freedom.
        Assert.InRange(counts.Values.Sum(n => (n - Seeds / 56.0) * (n - Seeds / 56.0)) / (Seeds / 56.0), 0, 121);
    }

    [Fact]
    public void Over_a_hundred_thousand_lists_no_cap_conflict_role_or_stratum_is_ever_broken()
    {
        var faults = new ConcurrentBag<string>();
        var drawn = 0;
        Parallel.For(0, 100_000, i =>
        {
            var dice = new QuickDice(i);
            var request = Roster(dice);
            if (FrameBuilder.Build(request).Value is not { } frame) return;
            var result = Draw.Run(frame, new Seed(NaiveDraw.Hash($"list {i}")));
            Interlocked.Increment(ref drawn);
            if (Broken(request, frame, result) is { } fault) faults.Add($"{i}: {fault}");
        });
        Assert.Empty(faults);
        // Most rosters must give a frame, or the hundred thousand would prove less.
        Assert.InRange(drawn, 60_000, 100_000);
    }

    private static string? Broken(FrameRequest request, Frame frame, DrawResult result)
    {
        var objects = request.Objects.ToDictionary(o => o.Code);
        foreach (var code in result.Objects)
        {
            var o = objects[code];
            if (o.State != ExistenceState.存续 || o.Retired) return $"{code} does not live";
            if (!o.Categories.Contains("建设单位")) return $"{code} is out of range";
            if (request.Conditions.Shares.All(s => s.Standing != o.Standing)) return $"{code} has no share";
            if (o.Exemptions.Any(e => e.From <= request.Conditions.DrawDay && (e.Until is null || e.Until >= request.Conditions.DrawDay))) continue;
            var year = o.Drawn.Where(d => !d.Cancelled && d.DrawnOn.Year == request.Conditions.DrawDay.Year).ToList();
            if (year.Count >= 2) return $"{code} would be drawn a third time";
            if (year.Exists(d => d.SectionId != request.Conditions.SectionId)) return $"{code} was drawn by another section";
        }
        foreach (var stratum in frame.Strata)
            if (result.Objects.Count(c => objects[c].Standing.ToString() == stratum.Key) != stratum.Quota) return $"stratum {stratum.Key}";
        var people = request.Inspectors.ToDictionary(p => p.Certificate);
        foreach (var team in result.Teams)
        {
            if (team.Count != request.TeamSize || team.Distinct().Count() != team.Count) return "seats";
            if (team.Any(p => people[p].State != InspectorState.在岗 || people[p].ValidUntil < request.Through)) return "unfit inspector";
            if (request.LeadQualification.Length > 0 && !people[team[0]].Qualifications.Contains(request.LeadQualification)) return "lead";
        }
        if (result.Teams.SelectMany(t => t).Distinct().Count() != result.Teams.Sum(t => t.Count)) return "one inspector in two teams";
        if (result.Void is not null) return null;
        return result.Assignment.Any(a => result.Teams[a.Value].Any(p => request.Conflicts.Contains(new(p, a.Key)))) ? "conflict" : null;
    }

    private static FrameRequest Roster(QuickDice dice)
    {
        var day = new DateOnly(2026, 6, 1);
        List<ObjectCandidate> objects = [.. Enumerable.Range(0, 4 + dice.Throw(8)).Select(n => new ObjectCandidate(
            $"C{n:00}", $"单位{n}", dice.Throw(6) == 0 ? ["施工单位"] : ["建设单位"], "", dice.Throw(10) == 0 ? ExistenceState.停业 : ExistenceState.存续,
            (Standing)dice.Throw(3), dice.Throw(12) == 0 ? [new Exemption(ExemptionGround.经营异常名录, "文号", day.AddDays(dice.Throw(9) - 4), null)] : [], dice.Throw(20) == 0,
            [.. Enumerable.Range(0, dice.Throw(4)).Select(_ => new PriorDraw(1 + dice.Throw(2), day.AddDays(-30 * (1 + dice.Throw(9))), false, dice.Throw(4) == 0))]))];
        List<InspectorCandidate> inspectors = [.. Enumerable.Range(0, 4 + dice.Throw(6)).Select(n => new InspectorCandidate(
            $"P{n:00}", $"人员{n}", dice.Throw(2) == 0 ? ["工程"] : [], dice.Throw(10) == 0 ? InspectorState.借调 : InspectorState.在岗, "公务员", dice.Throw(10) == 0 ? day : null, false))];
        return new FrameRequest
        {
            Number = "1",
            Rules = [new("年度", "2026")],
            Conditions = new(1, day, false, true, ["建设单位"], [], [new(Standing.一般, 30 + dice.Throw(70)), new(Standing.失信, 100)], 2),
            Objects = objects,
            Inspectors = inspectors,
            Through = day.AddDays(30),
            TeamSize = 2,
            LeadQualification = dice.Throw(2) == 0 ? "工程" : "",
            Conflicts = [.. Enumerable.Range(0, dice.Throw(5)).Select(_ => new FrameConflict(inspectors[dice.Throw(inspectors.Count)].Certificate, objects[dice.Throw(objects.Count)].Code))],
            Teams = 1 + dice.Throw(2),
        };
    }

    /// <summary>A small generator for rosters alone (SplitMix64); draws get their seeds from SHA-256.</summary>
    private sealed class QuickDice(int start)
    {
        private ulong state = (ulong)start * 0x9E3779B97F4A7C15;

        public int Throw(int sides)
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)sides);
        }
    }
}
