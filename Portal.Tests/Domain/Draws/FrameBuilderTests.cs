using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Draws;

[Article(13, 14, 15, 16, 17)]
public class FrameBuilderTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    private static FrameRequest Request => new()
    {
        Number = "2026-001",
        Rules = [new("计划任务", "人防工程质量抽查"), new("年度", "2026")],
        Conditions = new(1, Day, false, true, ["施工单位"], [], [new(Standing.一般, 25), new(Standing.失信, 100)], 1),
        Objects =
        [
            .. Enumerable.Range(0, 9).Select(i => Enterprise($"A{i}", Standing.一般)),
            .. Enumerable.Range(0, 2).Select(i => Enterprise($"B{i}", Standing.失信)),
            Enterprise("B2", Standing.失信) with { State = ExistenceState.停业 },
            Enterprise("C0", Standing.守信),
            Enterprise("D0", Standing.一般) with { Categories = ["监理单位"] },
        ],
        Inspectors = [.. Enumerable.Range(0, 8).Select(i => Inspector($"p{i}", i < 3 ? ["综合", "工程质量"] : ["综合"])), Inspector("q", []), Inspector("r", ["综合"]) with { Retired = true }],
        Through = Day.AddMonths(1),
        TeamSize = 3,
        LeadQualification = "工程质量",
        EveryQualification = "综合",
        Conflicts = [new("p0", "A1"), new("p0", "A1"), new("q", "A1"), new("p1", "C0")],
        Teams = 2,
    };

    [Fact]
    public void The_frame_states_quotas_roles_candidates_exclusions_and_conflicts() =>
        Assert.Equal(
            [
                "draw\t2026-001\trandom", "rule\t年度\t2026", "rule\t计划任务\t人防工程质量抽查",
                "stratum\t一般\t3", "stratum\t失信\t2", "role\t组长\t1", "role\t组员\t2", "teams\t2",
                .. Enumerable.Range(0, 9).Select(i => $"object\tA{i}\t一般"), "object\tB0\t失信", "object\tB1\t失信",
                "excluded\tB2\t11", "excluded\tC0\t13",
                .. Enumerable.Range(0, 8).Select(i => i < 3 ? $"inspector\tp{i}\t组长,组员" : $"inspector\tp{i}\t组员"),
                "conflict\tp0\tA1",
            ],
            FrameBuilder.Build(Request).Value?.Lines);

    [Theory, Article(13)]
    [InlineData(100, 9)]
    [InlineData(25, 3)]
    [InlineData(11.1, 1)]
    [InlineData(11.2, 2)]
    [InlineData(0.01, 1)]
    public void A_share_is_rounded_up(decimal percent, int quota)
    {
        var request = Request with { Conditions = Request.Conditions with { Shares = [new(Standing.一般, percent)] }, Teams = 1 };
        Assert.Equal(quota, Assert.Single(FrameBuilder.Build(request).Value!.Strata).Quota);
    }

    [Fact, Article(11)]
    public void Those_that_live_no_more_do_not_count_for_the_share()
    {
        var request = Request with { Conditions = Request.Conditions with { Shares = [new(Standing.失信, 34)] }, Teams = 1 };
        Assert.Equal(1, Assert.Single(FrameBuilder.Build(request).Value!.Strata).Quota);
    }

    [Fact, Article(16)]
    public void Those_left_out_by_Article_16_count_for_the_share_but_cannot_fill_it()
    {
        var drawn = new PriorDraw(2, new(2026, 2, 1), false, false);
        var request = Request with { Objects = [.. Request.Objects.Select((o, i) => i < 7 ? o with { Drawn = [drawn] } : o)] };
        var frame = FrameBuilder.Build(request).Value!;
        Assert.Equal(2, frame.Strata.Single(s => s.Key == "一般").Quota);
        Assert.Equal(7, frame.Exclusions.Count(e => e.Article == 16));
    }

    [Fact]
    public void Without_a_lead_qualification_all_seats_are_members_seats() =>
        Assert.Equal([new FrameRole("组员", 3)], FrameBuilder.Build(Request with { LeadQualification = "" }).Value!.Roles);

    [Fact]
    public void What_gives_no_workable_frame_is_refused_with_the_reason()
    {
        Assert.Contains("至少 2 人", Refused(Request with { TeamSize = 1 }));
        Assert.Contains("多于应抽取的单位数 5", Refused(Request with { Teams = 6 }));
        Assert.Contains("“组员”的检查人员不足", Refused(Request with { TeamSize = 6 }));
        Assert.Contains("“组长”的检查人员不足", Refused(Request with { LeadQualification = "通信" }));
        Assert.Contains("多于应抽取的单位数 0", Refused(Request with { Objects = [] }));
        Assert.Contains("控制字符", Refused(Request with { Rules = [new("年度", "2026\n2027")] }));
        Assert.Contains("任何检查组都不能检查它", Refused(Request with { Conflicts = [.. Enumerable.Range(0, 8).Select(i => new FrameConflict($"p{i}", "A1"))] }));
    }

    [Fact, Article(15)]
    public void A_substitute_is_drawn_from_the_fit_who_are_outside_the_team_and_without_interest_in_its_objects()
    {
        var request = new SubstituteRequest
        {
            Number = "2026-001-T1",
            Rules = [new("原抽取编号", "2026-001")],
            Role = FrameBuilder.Member,
            Qualifications = ["综合"],
            Inspectors = Request.Inspectors,
            Through = Request.Through,
            Team = ["p0", "p1", "p2"],
            TeamObjects = ["A1", "A2"],
            Conflicts = [new("p3", "A2"), new("p4", "A5")],
        };
        Assert.Equal(
            [
                "draw\t2026-001-T1\tsubstitute", "rule\t原抽取编号\t2026-001", "role\t组员\t1", "teams\t1", "excluded\tp3\t15", "excluded\tr\t10",
                "inspector\tp4\t组员", "inspector\tp5\t组员", "inspector\tp6\t组员", "inspector\tp7\t组员",
            ],
            SubstituteFrame.Build(request).Value?.Lines);
        Assert.Contains("“组员”的检查人员不足", SubstituteFrame.Build(request with { Qualifications = ["工程质量"] }).Refusal?.Reason);
    }

    private static string? Refused(FrameRequest request) => FrameBuilder.Build(request).Refusal?.Reason;

    private static ObjectCandidate Enterprise(string code, Standing standing) =>
        new(code, $"企业{code}", ["施工单位"], "源汇区", ExistenceState.存续, standing, [], false, []);

    private static InspectorCandidate Inspector(string certificate, IReadOnlyList<string> qualifications) =>
        new(certificate, $"人员{certificate}", qualifications, InspectorState.在岗, "公务员", null, false);
}
