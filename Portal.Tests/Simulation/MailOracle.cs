using Portal.Tests.Domain.Calendar;

namespace Portal.Tests.Simulation;

/// <summary>What must be told to whom, by the regulation's “Read as” alone: walks every dossier and every section each time, counts days one by one, and shares nothing with the product but its input.</summary>
/// <remarks>
/// Read as: 3 and 1 working days ahead and on the day; annual cutoffs 20, 10, 5, 3, 1 days ahead and on the day; once missed on every working day, an annual one also at once
/// on the day after its cutoff; from the third working day late to coordinator and leadership too, a plan from 1 February to the coordinator, a disclosure from 1 March to the leadership.
/// One letter a day to each person, with everything that presses; no reminder twice to the same person. What the portal slept through it says when it wakes. Who cannot be reached
/// is stood in for: head → coordinator → leadership → administrator, and the leadership by the coordinator first.
/// </remarks>
internal sealed class MailOracle(OfficeFacts office)
{
    /// <summary>How long after an edition was loaded somebody who was not told of its moves is told still.</summary>
    private const int DaysOfMoves = 60;

    private readonly HashSet<(int Person, string Key)> said = [];
    private readonly HashSet<(int Person, DateOnly Day)> written = [];

    /// <summary>The letters that have to be written when the portal looks now, and what each must say.</summary>
    /// <param name="now">The office's wall clock.</param>
    public Dictionary<int, List<MailLine>> Letters(DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var standing = Standing(today, now).Where(s => s != Thing.Nothing).ToList();
        var letters = new Dictionary<int, List<MailLine>>();
        if (!standing.Exists(s => s.Calls)) return letters;
        var heard = standing.Select(s => (Thing: s, By: Hearers(s).ToHashSet())).ToList();
        foreach (var person in office.People.Where(p => p.CanBeReached && !written.Contains((p.Id, today))))
        {
            var mine = heard.Where(h => h.By.Contains(person)).Select(h => h.Thing).ToList();
            var fresh = mine.Where(s => s.Calls && !said.Contains((person.Id, s.Key))).ToHashSet();
            if (fresh.Count == 0) continue;
            letters[person.Id] = [.. mine.Where(s => s.Presses || fresh.Contains(s)).Select(s => s.Line)];
            written.Add((person.Id, today));
            said.UnionWith(fresh.Select(s => (person.Id, s.Key)));
        }
        return letters;
    }

    /// <summary>How many deadlines of each section another calendar moves, or makes firm, of those that are open by one of the two.</summary>
    public static Dictionary<int, int> Moves(IEnumerable<DossierFacts> dossiers, NaiveCalendar before, NaiveCalendar after, DateOnly today)
    {
        var moves = new Dictionary<int, int>();
        foreach (var d in dossiers)
        {
            Count(d.Ended, 5, d.Reported, closes: false);
            Count(d.Reported, 20, d.Received, closes: false);
            Count(d.Reported, 20, d.Published, closes: false);
            Count(d.Received, 10, d.Opinion, closes: true);

            void Count(DateOnly? from, int days, DateOnly? met, bool closes)
            {
                if (from is not { } start || met is not null) return;
                var (was, becomes) = (before.Due(start, days), after.Due(start, days));
                if (was == becomes || (closes && today > was.On && today > becomes.On)) return;
                moves[d.Section] = moves.GetValueOrDefault(d.Section) + 1;
            }
        }
        return moves;
    }

    private IEnumerable<Thing> Standing(DateOnly today, DateTime now) =>
        OfDossiers(today).Concat(OfPlans(today)).Concat(OfDisclosures(today)).Concat(OfNotices(today, now)).Concat(OfCertificates(today));

    private IEnumerable<Thing> OfDossiers(DateOnly today)
    {
        foreach (var d in office.Dossiers)
        {
            if (d.Ended is { } ended && d.Reported is null) yield return Clock("完成检查报告", ended, 5, closes: false);
            if (d.Reported is { } reported && d.Received is null) yield return Clock("向检查对象反馈检查结果", reported, 20, closes: false);
            if (d.Reported is { } finished && d.Published is null) yield return Clock("公示检查结果", finished, 20, closes: false);
            if (d.Received is { } received && d.Opinion is null && today <= received.AddDays(60)) yield return Clock("检查对象提出意见建议", received, 10, closes: true);

            Thing Clock(string what, DateOnly from, int days, bool closes)
            {
                var (due, provisional) = office.Calendar.Due(from, days);
                var printed = $"{due:yyyy-MM-dd}{(provisional ? "（暂定）" : "")}";
                if (today <= due)
                {
                    var left = office.Calendar.Between(today, due);
                    return Ahead(what, d.No, d.Section, due, printed, left, [3, 1, 0]);
                }
                if (closes) return Thing.Nothing;
                // Late at the first minute of the next day, be it one on which nobody works.
                var late = Math.Max(1, office.Calendar.Between(due, today));
                return new(new(what, d.No, printed, -late), $"{what} {d.No} late {today}", d.Section, Ears.Head | (late >= 3 ? Ears.Coordinator | Ears.Leadership : 0), office.Calendar.Works(today), true);
            }
        }
    }

    // A plan can be made while its year lasts (Art. 12); afterwards the miss stays on record and nobody can act on a reminder.
    private IEnumerable<Thing> OfPlans(DateOnly today)
    {
        var cutoff = new DateOnly(today.Year, 1, 31);
        foreach (var (section, name) in office.Sections)
        {
            var plan = office.Plans.GetValueOrDefault((section, today.Year));
            var whose = $"{name} {today.Year} 年度";
            if (plan?.Submitted is null && office.Planning.Contains(section)) yield return Annual("制定并提交年度检查计划", whose, section, cutoff, today, Ears.Coordinator);
            if (plan is { Submitted: not null, Accepted: false } && today > cutoff)
                yield return new(new("未审核", whose, "", 0), $"未审核 {whose}", section, Ears.Head | Ears.Coordinator, true, false);
        }
    }

    private IEnumerable<Thing> OfDisclosures(DateOnly today)
    {
        foreach (var ((section, year), plan) in office.Plans)
        {
            if (!plan.Accepted || year >= today.Year || (office.Disclosures.TryGetValue((section, year), out var published) && published <= today)) continue;
            yield return Annual("公开年度计划执行情况", $"{office.Sections[section]} {year} 年度", section, new DateOnly(year + 1, 3, 1).AddDays(-1), today, Ears.Leadership);
        }
    }

    private Thing Annual(string what, string whose, int section, DateOnly cutoff, DateOnly today, Ears atOnce)
    {
        var left = cutoff.DayNumber - today.DayNumber;
        if (left >= 0) return Ahead(what, whose, section, cutoff, $"{cutoff:yyyy-MM-dd}", left, [20, 10, 5, 3, 1, 0]);
        var workingDays = office.Calendar.Between(cutoff, today);
        var ears = Ears.Head | atOnce | (workingDays >= 3 ? Ears.Coordinator | Ears.Leadership : 0);
        // The day after the cutoff speaks even where nobody works; slept through, it is made up for on the next day, and no day off says it again.
        var key = workingDays == 0 ? cutoff.AddDays(1) : today;
        return new(new(what, whose, $"{cutoff:yyyy-MM-dd}", left), $"{what} {whose} late {key}", section, ears, workingDays == 0 || office.Calendar.Works(today), true);
    }

    private IEnumerable<Thing> OfNotices(DateOnly today, DateTime now)
    {
        List<int> needed = today.Month == 12 ? [today.Year, today.Year + 1] : [today.Year];
        needed.RemoveAll(office.Calendar.Knows);
        if (needed.Count > 0) yield return new(new("缺通知", string.Join('、', needed), "", 0), $"缺通知 {today}", null, Ears.Coordinator, true, false);
        foreach (var moved in office.Moved.Where(m => m.At >= now.AddDays(-DaysOfMoves)))
        {
            var edition = $"{moved.Year} 年放假安排通知第 {moved.Edition} 版 {moved.Section}";
            yield return new(new("变动", edition, "", moved.Count), $"变动 {edition}", moved.Section, Ears.Head, true, false);
        }
    }

    private IEnumerable<Thing> OfCertificates(DateOnly today)
    {
        foreach (var certificate in office.Certificates)
        {
            var left = certificate.Until.DayNumber - today.DayNumber;
            if (left is < 0 or > 60) continue;
            yield return new(new("证件", certificate.No, $"{certificate.Until:yyyy-MM-dd}", left), $"证件 {certificate.No} {(left > 30 ? 60 : 30)} {certificate.Until}", certificate.Section, Ears.Head, true, false);
        }
    }

    // A reminder is reached on its day and stands until the next one is.
    private static Thing Ahead(string what, string whose, int section, DateOnly due, string printed, int left, int[] stages)
    {
        var reached = stages.Where(stage => left <= stage).ToList();
        return reached.Count == 0 ? Thing.Nothing : new(new(what, whose, printed, left), $"{what} {whose} {due} {reached[^1]}", section, Ears.Head, true, true);
    }

    private IEnumerable<PersonFacts> Hearers(Thing thing)
    {
        var reached = office.People.Where(p => p.CanBeReached).ToList();
        // Who coordinates heads the coordinating section.
        var heads = reached.FindAll(p => p.Post is Post.Head or Post.Coordinator && p.Section is not null && p.Section == thing.Section);
        var coordinators = reached.FindAll(p => p.Post == Post.Coordinator);
        var leaders = reached.FindAll(p => p.Post == Post.Leader);
        var administrators = reached.FindAll(p => p.Post == Post.Administrator);
        var heard = new List<PersonFacts>();
        if (thing.Ears.HasFlag(Ears.Head)) heard.AddRange(FirstOf(heads, coordinators, leaders, administrators));
        if (thing.Ears.HasFlag(Ears.Coordinator)) heard.AddRange(FirstOf(coordinators, leaders, administrators));
        if (thing.Ears.HasFlag(Ears.Leadership)) heard.AddRange(FirstOf(leaders, coordinators, administrators));
        return heard;

        static List<PersonFacts> FirstOf(params List<PersonFacts>[] chain) => chain.FirstOrDefault(c => c.Count > 0) ?? [];
    }

    [Flags]
    private enum Ears { Head = 1, Coordinator = 2, Leadership = 4 }

    /// <param name="Calls">A reason to write today.</param>
    /// <param name="Presses">Listed whenever a letter is written.</param>
    private sealed record Thing(MailLine Line, string Key, int? Section, Ears Ears, bool Calls, bool Presses)
    {
        public static readonly Thing Nothing = new(default, "", null, 0, false, false);
    }
}
