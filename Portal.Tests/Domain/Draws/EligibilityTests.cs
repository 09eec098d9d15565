using System.Text.Json;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Draws;

[Article(10, 11, 13, 16, 17)]
public class EligibilityTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly ObjectConditions Conditions =
        new(1, Day, Combined: false, Directed: true, ["施工单位"], ["源汇区"], [new(Standing.一般, 10), new(Standing.失信, 100)], TimesPerYear: 1);
    private static readonly ObjectCandidate Enterprise =
        new("91411102MA0000100R", "甲公司", ["建设单位", "施工单位"], "源汇区", ExistenceState.存续, Standing.一般, [], false, []);

    [Fact]
    public void A_living_enterprise_in_range_is_eligible() => Assert.Equal(Verdict.Eligible, Eligibility.Judge(Enterprise, Conditions));

    [Fact, Article(17)]
    public void Out_of_range_is_not_even_listed_and_an_undirected_draw_asks_for_no_category()
    {
        var other = Enterprise with { Categories = ["监理单位"], State = ExistenceState.注销 };
        Assert.Equal(Verdict.OutOfRange, Eligibility.Judge(other, Conditions));
        Assert.Equal(Verdict.OutOfRange, Eligibility.Judge(Enterprise with { District = "召陵区" }, Conditions));
        Assert.True(Eligibility.Judge(other, Conditions with { Directed = false }).InRange);
        Assert.True(Eligibility.Judge(other, Conditions with { Categories = [], Districts = [] }).InRange);
    }

    [Theory, Article(11)]
    [InlineData(ExistenceState.停业)]
    [InlineData(ExistenceState.迁出)]
    [InlineData(ExistenceState.吊销)]
    [InlineData(ExistenceState.注销)]
    public void Only_a_living_enterprise_on_the_roster_is_drawn(ExistenceState state)
    {
        Assert.Equal(11, Article(Enterprise with { State = state }));
        Assert.Equal(11, Article(Enterprise with { Retired = true }));
        Assert.Contains(state.ToString(), Eligibility.Judge(Enterprise with { State = state }, Conditions).Exclusion?.Reason);
    }

    [Fact, Article(13)]
    public void A_standing_without_a_share_is_left_out() => Assert.Equal(13, Article(Enterprise with { Standing = Standing.守信 }));

    [Theory, Article(16)]
    [InlineData(false, 1, null, "")]
    [InlineData(false, 1, 16, "own 2026-03-01")]
    [InlineData(false, 2, null, "own 2026-03-01")]
    [InlineData(false, 2, 16, "own 2026-03-01; own 2026-05-01")]
    [InlineData(false, 1, null, "own 2025-12-31; other 2025-12-31; other 2025-01-01")]
    [InlineData(false, 1, null, "own 2026-03-01 cancelled; other 2026-05-01 cancelled")]
    [InlineData(false, 2, 16, "other 2026-03-01")]
    [InlineData(true, 1, null, "other 2026-03-01")]
    [InlineData(true, 1, 16, "other 2026-03-01; third 2026-04-01")]
    [InlineData(true, 1, 16, "own 2026-03-01")]
    [InlineData(true, 2, null, "own 2026-03-01 combined; other 2026-03-01 combined; third 2026-03-01 combined")]
    [InlineData(true, 2, 16, "own 2026-03-01 combined; other 2026-03-01 combined; other 2026-04-01")]
    [InlineData(false, 2, null, "own 2026-03-01 combined; other 2026-03-01 combined")]
    [InlineData(false, 1, 16, "own 2026-03-01 combined; other 2026-03-01 combined")]
    [InlineData(false, 2, 16, "other 2026-03-01 combined; third 2026-03-01 combined")]
    [InlineData(false, 3, 16, "own 2026-03-01 combined; other 2026-03-02 combined")]
    public void At_most_two_a_year_and_by_one_section_unless_all_go_together(bool combined, int times, int? article, string drawn)
    {
        var candidate = Enterprise with { Drawn = [.. drawn.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Prior)] };
        var conditions = Conditions with { Combined = combined, TimesPerYear = times };
        Assert.Equal(article, Eligibility.Judge(candidate, conditions).Exclusion?.Article);

        var exemption = new Exemption(ExemptionGround.经营异常名录, "漯市监异〔2026〕1号", new(2026, 8, 1), Day);
        Assert.Equal(Verdict.Eligible with { Exempt = exemption }, Eligibility.Judge(candidate with { Exemptions = [exemption] }, conditions));
        Assert.Equal(article, Eligibility.Judge(candidate with { Exemptions = [exemption with { Until = Day.AddDays(-1) }] }, conditions).Exclusion?.Article);
        Assert.Equal(11, Eligibility.Judge(candidate with { Exemptions = [exemption], Retired = true }, conditions).Exclusion?.Article);
    }

    [Fact, Article(10)]
    public void The_inspectors_of_the_sample_roster_are_judged_as_expected()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData/rosters/expected/02-inspector-roster.json")));
        var asOf = DateOnly.Parse(file.RootElement.GetProperty("as_of").GetString()!);
        var judged = file.RootElement.GetProperty("rows").EnumerateArray().Where(r => r.GetProperty("outcome").GetString() == "ok").ToDictionary(
            r => r.GetProperty("cert").GetString()!,
            r => (Expected: r.GetProperty("eligible").GetBoolean(), Verdict: Eligibility.Judge(Candidate(r), asOf)));
        Assert.All(judged, j => Assert.Equal(j.Value.Expected, j.Value.Verdict.IsEligible));
        Assert.Equal(file.RootElement.GetProperty("eligible").GetInt32(), judged.Values.Count(j => j.Verdict.IsEligible));
        Assert.Contains("有效期至 2025-12-31", judged["16110000008"].Verdict.Exclusion?.Reason);
        Assert.Contains("离岗", judged["16110000009"].Verdict.Exclusion?.Reason);
        Assert.Contains("工勤人员", judged["16110000010"].Verdict.Exclusion?.Reason);
        Assert.Contains("劳务派遣", judged["16110000019"].Verdict.Exclusion?.Reason);
    }

    [Fact, Article(10)]
    public void A_certificate_is_valid_through_its_last_day_and_the_retired_are_not_drawn()
    {
        var inspector = new InspectorCandidate("1", "张甲", [], InspectorState.在岗, "公务员", Day, false);
        Assert.True(Eligibility.Judge(inspector, Day).IsEligible);
        Assert.Equal(10, Eligibility.Judge(inspector, Day.AddDays(1)).Exclusion?.Article);
        Assert.True(Eligibility.Judge(inspector with { ValidUntil = null }, DateOnly.MaxValue).IsEligible);
        Assert.Equal(10, Eligibility.Judge(inspector with { Retired = true }, Day).Exclusion?.Article);
        Assert.Equal(10, Eligibility.Judge(inspector with { State = InspectorState.借调 }, Day).Exclusion?.Article);
        Assert.Equal(10, Eligibility.Judge(inspector with { Employment = "临时聘用" }, Day).Exclusion?.Article);
    }

    private static int? Article(ObjectCandidate candidate) => Eligibility.Judge(candidate, Conditions).Exclusion?.Article;

    private static PriorDraw Prior(string text) => text.Split(' ') is var words
        ? new(words[0] switch { "own" => 1, "other" => 2, _ => 3 }, DateOnly.Parse(words[1]), words.Contains("combined"), words.Contains("cancelled"))
        : throw new ArgumentException(text);

    // The workbook's columns 人员性质 and 状态 as its rows have them; the expected file names only certificate and date.
    private static InspectorCandidate Candidate(JsonElement row)
    {
        var certificate = row.GetProperty("cert").GetString()!;
        return new(certificate, row.GetProperty("name").GetString()!, ["人民防空"],
            certificate == "16110000009" ? InspectorState.离岗 : InspectorState.在岗,
            certificate switch { "16110000010" => "工勤人员", "16110000019" => "劳务派遣", _ => "公务员" },
            row.GetProperty("until").GetString() is { } until ? DateOnly.Parse(until) : null, false);
    }
}
