using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Plans;
using Portal.Operations;

namespace Portal.Features.Draws;

internal sealed record JointPart(AnnualPlan Plan, PlanLine Line, JointLine Joint, int Round);

/// <summary>综合检查抽取的准备 (Art. 5, 14): everything that freezing a combined draw needs.</summary>
[Article(5, 14)]
internal sealed record JointPreparation(
    IReadOnlyList<JointPart> Parts, JointWish Wish, DateOnly Today, string Number, IReadOnlyList<CheckItem> Items, IReadOnlyList<TakenRound> Taken, DrawRoster Roster)
{
    public string TaskName => $"综合检查：{string.Join("、", Parts.Select(p => p.Line.TaskName))}";

    public JointRequest Request => new()
    {
        Number = Number,
        Rules = Rules(),
        Lines = [.. Parts.Select(p => p.Joint)],
        Chosen = Wish.Chosen,
        Objects = Roster.Objects,
        Inspectors = Roster.Inspectors,
        Through = Wish.ToOn,
        Conflicts = Roster.Conflicts,
        Teams = Wish.Teams,
    };

    /// <summary>Everyone whom all the ranges hold, in or out.</summary>
    public IEnumerable<(ObjectCandidate Object, Verdict Verdict)> Judged
    {
        get
        {
            var lines = Request.Lines;
            return Roster.Objects.Select(o => (o, JointFrame.Judge(o, lines))).Where(o => o.Item2.InRange);
        }
    }

    /// <summary>The frame that would be frozen, or why none can be.</summary>
    public Outcome<Frame> Frame()
    {
        foreach (var part in Parts)
        {
            if (FreezeRules.RefusalFor(part.Plan, part.Line, Wish.For(part.Line.Id), Today, Taken) is { } refusal)
                return refusal with { Reason = $"{part.Joint.Seat}“{part.Line.TaskName}”：{refusal.Reason}" };
            if (!part.Line.ItemIds.Exists(id => Items.Any(i => i.Id == id))) return new Refusal($"{part.Joint.Seat}“{part.Line.TaskName}”的抽查事项均已停用，没有可检查的事项。", 8);
        }
        return JointFrame.Build(Request);
    }

    /// <summary>计入各科室任务的家数 (Art. 5): what the frame draws counts for every line.</summary>
    public IEnumerable<CombinedLine> Credits(DrawRound draw, Frame frame)
    {
        var drawn = frame.Strata.ToDictionary(s => Enum.Parse<Standing>(s.Key), s => s.Quota);
        return Parts.Select(p => new CombinedLine(
            draw, p.Line.Id, p.Plan.Edition, p.Plan.SectionId, p.Round, drawn.Where(d => d.Value > 0).Select(d => StandingShare.Of(d.Key, d.Value)),
            p.Joint.Remaining(Roster.Objects).All(r => r.Value <= drawn.GetValueOrDefault(r.Key))));
    }

    /// <summary>首末日 (Art. 13): the months that all the lines share.</summary>
    public (DateOnly First, DateOnly Last) Window => (
        Parts.Max(p => LineTime.First(p.Plan.Year, p.Line.FromMonth)), Parts.Min(p => LineTime.Last(p.Plan.Year, p.Line.ToMonth)));

    public static async Task<Outcome<JointPreparation>> Of(Work work, JointWish wish)
    {
        var ids = wish.LineIds.Distinct().ToList();
        var plans = await work.Db.Plans.AsNoTracking().Where(p => p.Lines.Any(l => ids.Contains(l.Id))).ToListAsync();
        var sections = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        var taken = await DrawPreparation.TakenIn(work, work.Today.Year);
        var parts = new List<JointPart>();
        foreach (var id in ids)
        {
            if (plans.Find(p => p.Lines.Any(l => l.Id == id)) is not { } plan) return Work.Missing("计划任务");
            var line = plan.Lines.Single(l => l.Id == id);
            parts.Add(new(plan, line, new(
                sections[plan.SectionId], plan.SectionId, line.Facts(), ObjectConditions.Of(line.Facts(), plan.SectionId, work.Today, true), DrawPreparation.CreditedOf(id, taken)),
                DrawPreparation.RoundOf(id, taken)));
        }
        if (JointFrame.RefusalFor([.. parts.Select(p => p.Joint)]) is { } refusal) return refusal;
        var itemIds = parts.SelectMany(p => p.Line.ItemIds).ToHashSet();
        return new JointPreparation(
            parts, wish, work.Today, await Numbers.Next(work.Db.Draws.Select(d => d.No), "抽", work.Today.Year),
            await work.Db.CheckItems.AsNoTracking().Where(i => itemIds.Contains(i.Id) && i.RetiredOn == null).OrderBy(i => i.Code).ToListAsync(), taken,
            await DrawRoster.Load(work.Db, work.Today.Year));
    }

    private List<FrameRule> Rules()
    {
        string Each(Func<JointPart, string> said) => string.Join("；", Parts.Select(p => $"{p.Joint.Seat}：{said(p)}"));
        (string Key, string Value)[] rules =
        [
            ("计划年度", $"{Parts[0].Plan.Year}"), ("计划版次", Each(p => $"第 {p.Plan.Edition} 版")), ("科室", string.Join("、", Parts.Select(p => p.Joint.Seat))),
            ("计划任务", Each(p => p.Line.TaskName)), ("轮次", Each(p => $"第 {p.Round} 轮（每年 {p.Line.TimesPerYear} 次）")),
            ("抽查事项", string.Join("；", Items.Select(i => i.Name))), ("检查方式", "综合检查（多科室合并抽取）"),
            ("抽取方式", Each(p => LineText.Kind(p.Joint.Facts))), ("单位类别", Each(p => LineText.Categories(p.Joint.Facts))), ("所在区县", Each(p => LineText.Districts(p.Joint.Facts))),
            ("抽查比例", Each(p => LineText.Shares(p.Joint.Facts))), ("检查组人数", $"{Math.Max(Parts.Count, Parts.Max(p => p.Line.TeamSize))}"),
            ("组长应具备", Needs(p => p.Line.LeadQualification)), ("每人应具备", Needs(p => p.Line.EveryQualification)),
            ("抽取日", $"{Today:yyyy-MM-dd}"), ("检查期限", $"{Wish.FromOn:yyyy-MM-dd} 至 {Wish.ToOn:yyyy-MM-dd}"),
        ];
        return [.. rules.Where(r => r.Value.Length > 0).Select(r => new FrameRule(r.Key, r.Value))];

        string Needs(Func<JointPart, string> asked) => string.Join("；", Parts.Where(p => asked(p).Length > 0).Select(p => $"{p.Joint.Seat}的席位：{asked(p)}"));
    }
}
