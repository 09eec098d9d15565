using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using static Portal.Tests.Domain.Inspections.Orders;

namespace Portal.Tests.Domain.Inspections;

[Article(5, 14, 18)]
public class SiteRecordTests
{
    private static readonly CheckPoint Door = new(1, "口部防护密闭门"), Siren = new(1, "警报器");

    private static Inspection Visited(params int[] sections)
    {
        var i = Of(sections is [] ? [1] : sections);
        Assert.True(i.Visit(Nov(10), Today).Succeeded);
        i.TakeChecklist([Door, Siren]);
        return i;
    }

    private static CheckPoint Fine(CheckPoint point) => point with { Checked = true, Problem = false };

    private static CheckPoint Bad(CheckPoint point, string found = "锈蚀") => point with { Checked = true, Problem = true, Found = found };

    private static CheckPoint Skipped(CheckPoint point, string why = "钥匙不在") => point with { Checked = false, WhyNot = why };

    [Fact]
    public void A_point_says_whether_it_was_looked_at_why_not_and_what_was_found()
    {
        var i = Visited();
        Assert.Contains("还没有记录", i.Answer(1, [Fine(Door), Siren]).Refusal?.Reason);
        Assert.Contains("未检查，请写明原因", i.Answer(1, [Skipped(Door, " "), Fine(Siren)]).Refusal?.Reason);
        Assert.Contains("发现问题，请写明问题", i.Answer(1, [Bad(Door, ""), Fine(Siren)]).Refusal?.Reason);
        Assert.Contains("与本次检查的不一致", i.Answer(1, [Fine(Door)]).Refusal?.Reason);
        Assert.Contains("不包含该事项", i.Answer(9, [Fine(Door)]).Refusal?.Reason);
        Assert.True(i.Answer(1, [Bad(Door), Skipped(Siren)]).Succeeded);
        Assert.Equal(["发现问题：锈蚀", "未检查：钥匙不在"], i.Points.Select(p => p.Words));
    }

    [Fact]
    public void What_an_earlier_choice_left_in_the_form_is_not_kept()
    {
        var i = Visited();
        Assert.True(i.Answer(1, [Fine(Door) with { Found = "旧", WhyNot = "旧" }, Skipped(Siren) with { Problem = true, Found = "旧" }]).Succeeded);
        Assert.Equal([Fine(Door), Skipped(Siren)], i.Points);
    }

    [Fact]
    public void The_result_waits_for_two_inspectors_who_confirm_the_whole_record()
    {
        var i = Visited();
        Assert.Contains("“口部防护密闭门”还没有记录", i.Confirm(1, Nov(10), Today, "张甲", false).Refusal?.Reason);
        Assert.True(i.Answer(1, [Fine(Door), Fine(Siren)]).Succeeded);
        Assert.Contains("还差 2 人", i.Settle(1, Finding.未发现问题, "", Nov(11), Today, "甲").Refusal?.Reason);
        Assert.Contains("只有本次检查的检查人员", i.Confirm(7, Nov(10), Today, "别人", false).Refusal?.Reason);
        Assert.Contains("早于到场日期", i.Confirm(1, Nov(9), Today, "张甲", false).Refusal?.Reason);
        Assert.Contains("晚于今天", i.Confirm(1, Today.AddDays(1), Today, "张甲", false).Refusal?.Reason);
        Assert.True(i.Confirm(1, Nov(10), Today, "张甲", false).Succeeded);
        Assert.Contains("张甲已经确认过", i.Confirm(1, Nov(11), Today, "张甲", false).Refusal?.Reason);
        Assert.Contains("还差 1 人", i.Settle(1, Finding.未发现问题, "", Nov(11), Today, "甲").Refusal?.Reason);
        Assert.True(i.Confirm(2, Nov(12), Today, "科员", true).Succeeded);
        Assert.Contains("早于现场记录的确认日期 2026-11-12", i.Settle(1, Finding.未发现问题, "", Nov(11), Today, "甲").Refusal?.Reason);
        Assert.True(i.Settle(1, Finding.未发现问题, "", Nov(12), Today, "甲").Succeeded);
        Assert.Equal(Nov(12), i.ConfirmedOn);
    }

    [Fact]
    public void A_changed_record_takes_confirmations_and_the_items_result_away_and_an_unchanged_one_does_not()
    {
        var i = Visited();
        Assert.True(i.Answer(1, [Fine(Door), Fine(Siren)]).Succeeded);
        i.Confirm(10);
        Assert.True(i.Settle(1, Finding.未发现问题, "", Nov(12), Today, "甲").Succeeded);
        Assert.True(i.Answer(1, [Fine(Door), Fine(Siren)]).Succeeded);
        Assert.Equal((0, Finding.未发现问题), (i.StillToConfirm, i.Items[0].Finding!.Value));
        Assert.True(i.Answer(1, [Bad(Door), Fine(Siren)]).Succeeded);
        Assert.Equal((2, null, null), (i.StillToConfirm, i.Items[0].Finding, i.Items[0].SettledOn));
        Assert.Contains("还没有检查结果", i.End(Nov(12), Today).Refusal?.Reason);
    }

    [Fact]
    public void A_result_agrees_with_what_was_recorded()
    {
        var i = Visited();
        Assert.True(i.Answer(1, [Bad(Door), Fine(Siren)]).Succeeded);
        i.Confirm(10);
        Assert.Contains("“口部防护密闭门”发现了问题", i.Settle(1, Finding.未发现问题, "", Nov(12), Today, "甲").Refusal?.Reason);
        Assert.True(i.Settle(1, Finding.发现问题经责令已改正, "已更换", Nov(12), Today, "甲").Succeeded);
        var closed = Visited();
        Assert.True(closed.Answer(1, [Skipped(Door), Skipped(Siren)]).Succeeded);
        closed.Confirm(10);
        Assert.Contains("没有一条要点实际检查过", closed.Settle(1, Finding.未发现问题, "", Nov(12), Today, "甲").Refusal?.Reason);
        Assert.True(closed.Settle(1, Finding.通过登记的住所无法联系, "登记地址无人", Nov(12), Today, "甲").Succeeded);
    }

    [Fact]
    public void Results_are_named_in_the_vocabulary_in_which_they_are_published() => Assert.Equal(
        [
            "未发现问题", "发现问题待后续处理", "发现问题经责令已改正", "未发现开展本次抽查涉及的经营活动", "已关闭停业或正在组织清算",
            "不配合检查情节严重", "注销/被吊销/被撤销/迁出", "通过登记的住所无法联系",
        ],
        Enum.GetValues<Finding>().Select(f => f.Words()));

    [Fact]
    public void In_a_combined_inspection_each_section_answers_for_its_own_items_and_the_period_runs_from_the_last_one()
    {
        var i = Of(1, 2);
        Assert.True(i.Visit(Nov(10), Today).Succeeded);
        i.Confirm(10);
        var (first, second, coordinator) = (new Actor(1, "甲", Role.科员, 1, 1), new Actor(2, "乙", Role.科员, 2), new Actor(3, "统筹", Role.工程管理科, 9));
        Assert.Equal([true, false], new[] { 1, 2 }.Select(s => first.RefusalForItem(i, s) is null));
        Assert.Equal([false, true], new[] { 1, 2 }.Select(s => second.RefusalForItem(i, s) is null));
        Assert.Null(coordinator.RefusalForItem(i, 2));
        Assert.True(i.Settle(1, Finding.未发现问题, "", Nov(11), Today, "甲").Succeeded);
        Assert.True(i.Settle(2, Finding.未发现问题, "", Nov(17), Today, "乙").Succeeded);
        Assert.True(i.End(Nov(17), Today).Succeeded);
        Assert.Equal(Nov(17), i.Dates().EndedOn);
    }

    [Fact]
    public void The_inspectors_whom_the_draw_sent_record_on_the_spot_whatever_their_section()
    {
        var i = Of(1);
        Assert.Null(new Actor(5, "张甲", Role.科员, 7, 1).RefusalForItem(i, 1));
        Assert.NotNull(new Actor(5, "别人", Role.科员, 7, 8).RefusalForItem(i, 1));
        Assert.NotNull(new Actor(5, "张甲", Role.领导, null, 1).RefusalOnSite(i));
    }
}
