using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Tests.Domain.Draws;

namespace Portal.Tests.Domain.Plans;

/// <summary>The forecast by cells against a naive count of every single enterprise.</summary>
[Article(13, 16)]
public sealed class ForecastTests
{
    private static readonly DateOnly Day = new(2026, 5, 11);
    private static readonly string[] Categories = ["建设单位", "施工单位", "监理单位"], Districts = ["源汇区", "郾城区", ""];

    [Fact]
    public void Cells_give_the_same_coverage_as_every_enterprise_judged_by_itself()
    {
        var dice = new Dice("plans 13");
        for (var run = 0; run < 500; run++)
        {
            var (objects, facts) = (Roster(dice), Facts(dice));
            var conditions = ObjectConditions.Of(facts, 1, Day, dice.Throw(2) == 0);
            var coverage = Coverage.Of(facts, conditions, Day, Cells(objects), []);
            Assert.Equal(objects.Count(o => Eligibility.Judge(o, conditions).InRange), coverage.InRange);
            Assert.Equal(objects.Count(o => Eligibility.Judge(o, conditions).IsEligible), coverage.Standings.Sum(s => s.InRange - s.Excluded));
            Assert.Equal(Frozen(objects, facts, conditions), coverage.Standings.Where(s => s.Drawn > 0).ToDictionary(s => $"{s.Standing}", s => s.Drawn));
        }
    }

    [Fact]
    public void The_cap_and_the_overlap_are_counted_as_if_one_by_one()
    {
        var dice = new Dice("plans 16");
        for (var run = 0; run < 500; run++)
        {
            var (objects, facts, other) = (Roster(dice), Facts(dice), Facts(dice));
            var (conditions, cells) = (ObjectConditions.Of(facts, 1, Day, true), Cells(objects));
            var years = LongCoverage.Of(conditions, Coverage.Of(facts, conditions, Day, cells, []), cells);
            Assert.Equal(objects.Count(o => Eligibility.Judge(o, conditions) is { IsEligible: true, Exempt: null } && o.Drawn.Count == 1), years.WouldReach);
            Assert.Equal(objects.Count(o => Eligibility.Judge(o, conditions).Exclusion is { Article: 16 } && o.Drawn.Count == 2), years.Reached);
            Assert.InRange(years.Expected, years.Before, Math.Max(years.Before, years.Living));

            var plan = new AnnualPlan(2, 2026);
            Assert.True(plan.AddLine(other).Succeeded);
            var bare = objects.Select(o => o with { Drawn = [] });
            Assert.Equal(
                bare.Count(o => Eligibility.Judge(o, conditions).IsEligible && Eligibility.Judge(o, ObjectConditions.Of(other, 2, Day, true)).IsEligible),
                Overlap.Of(facts, plan.Lines.Single(), 2, Day, cells)?.Objects ?? 0);
        }
    }

    [Fact]
    public void A_number_is_drawn_as_it_is_and_never_more_than_can_be_drawn()
    {
        Assert.Equal(3, StandingShare.Of(Standing.一般, 3).Quota(100, 50));
        Assert.Equal(2, StandingShare.Of(Standing.一般, 3).Quota(100, 2));
        Assert.Contains("1 家以上", (Facts(new Dice("plans 1")) with { Shares = [StandingShare.Of(Standing.一般, 0)] }).Check()!.Reason);
        Assert.Contains("统一按比例或按数量", (Facts(new Dice("plans 1")) with { Shares = [StandingShare.Of(Standing.一般, 1), new(Standing.失信, 5)] }).Check()!.Reason);
    }

    [Fact]
    public void Every_visit_falls_into_one_of_the_lines_months()
    {
        var facts = new PlanLineFacts { TaskName = "检查", FromMonth = 3, ToMonth = 6, TimesPerYear = 2 };
        var coverage = new Coverage([new(Standing.一般, 100, 0, new(Standing.一般, 10), 10)], 2, 3, 8, null);
        var months = MonthLoad.Of([(facts, coverage), (facts with { FromMonth = 6, ToMonth = 6 }, coverage)]);
        Assert.Equal([0, 0, 15, 15, 15, 75, 0, 0, 0, 0, 0, 0], months);
    }

    [Fact]
    public void Everything_that_cannot_work_is_named_with_its_article()
    {
        var facts = Facts(new Dice("plans 1")) with { Shares = [StandingShare.Of(Standing.一般, 9)], LeadQualification = "工程质量" };
        var coverage = new Coverage([new(Standing.一般, 7, 2, facts.Shares[0], 5)], 1, 2, 1, 0);
        var faults = PlanFault.Of(4, facts, coverage, ["旧事项"], ["旧类别"], Day.AddDays(-1), Day).ToList();
        Assert.Equal([8, 11, 13, 13, 14, 14], faults.Select(f => f.Why.Article!.Value));
        Assert.Contains("要抽 9 家，范围内可抽取的只有 5 家", faults[3].Why.Reason);
        Assert.Contains("计划还有 6 处行不通：第 4 项“检查”抽查事项“旧事项”已停用", PlanFault.RefusalFor(faults)!.Reason);
        Assert.Contains("一家单位也没有", PlanFault.Of(1, facts, new Coverage([], 1, 2, 9, 9), [], [], Day, Day).Single().Why.Reason);
        Assert.Null(PlanFault.RefusalFor([]));
    }

    private static Dictionary<string, int> Frozen(List<ObjectCandidate> objects, PlanLineFacts facts, ObjectConditions conditions) =>
        FrameBuilder.Build(new FrameRequest
        {
            Number = "1",
            Rules = [],
            Conditions = conditions,
            Objects = objects,
            Through = Day,
            TeamSize = facts.TeamSize,
            Teams = 1,
            Inspectors = [.. Enumerable.Range(0, 2).Select(i => new InspectorCandidate($"{i}", "", [], InspectorState.在岗, "公务员", null, false))],
        }) is { Value: { } frame } ? frame.Strata.Where(s => s.Quota > 0).ToDictionary(s => s.Key, s => s.Quota) : [];

    private static List<RosterCell> Cells(List<ObjectCandidate> objects) =>
    [
        .. objects.GroupBy(o => (string.Join('|', o.Categories), o.District, o.State, o.Standing)).Select(g => new RosterCell(g.First() with { Drawn = [], Exemptions = [] }, g.Count(), g.Count() / 3)),
        .. objects.Where(o => o.Drawn.Count > 0).SelectMany(o => new[] { new RosterCell(o with { Drawn = [], Exemptions = [] }, -1, 0), new RosterCell(o, 1, 0) }),
    ];

    private static List<ObjectCandidate> Roster(Dice dice) => [.. Enumerable.Range(0, 1 + dice.Throw(60)).Select(n => new ObjectCandidate(
        $"{n:000}", "", [.. Categories.Where(_ => dice.Throw(2) == 0)], Districts[dice.Throw(3)], dice.Throw(8) == 0 ? ExistenceState.停业 : ExistenceState.存续, (Standing)dice.Throw(3),
        dice.Throw(6) == 0 ? [new Exemption(ExemptionGround.经营异常名录, "文号", Day, null)] : [], false,
        [.. Enumerable.Range(0, Math.Max(0, dice.Throw(5) - 2)).Select(i => new PriorDraw(1 + dice.Throw(2), Day.AddDays(-i - 1), false, false))]))];

    private static PlanLineFacts Facts(Dice dice) => new()
    {
        TaskName = "检查",
        ItemIds = [1],
        Categories = [.. Categories.Where((c, i) => i == 0 || dice.Throw(2) == 0)],
        Districts = dice.Throw(2) == 0 ? [] : [.. Districts.Take(1 + dice.Throw(2))],
        Shares = [.. dice.Throw(2) == 0 ? Enum.GetValues<Standing>().Select(s => new StandingShare(s, 1 + dice.Throw(100))) : Enum.GetValues<Standing>().Select(s => StandingShare.Of(s, 1 + dice.Throw(9)))],
        TimesPerYear = 1 + dice.Throw(2),
    };
}
