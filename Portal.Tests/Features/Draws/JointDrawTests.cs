using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Disclosure;
using Portal.Features.Draws;
using Portal.Features.Inspections;
using Portal.Features.Plans;
using Portal.Features.Recusals;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(3, 5, 14, 16, 18)]
public sealed class JointDrawTests
{
    [Fact]
    public async Task From_two_sections_accepted_plans_to_each_section_s_answer_and_the_report_s_date()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        var draw = Must(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own, other)));
        var frozen = await office.Draw(draw);
        Assert.Contains("stratum\t一般\t5", frozen.Lines);
        Assert.Contains("role\t指挥通信科\t1", frozen.Lines);
        Assert.Contains("role\t法规宣传科\t1", frozen.Lines);
        await office.Hear(draw);
        Must(await office.TryReveal(draw));

        var inspections = await office.InspectionsOf(draw);
        Assert.Equal(6, inspections.Count);
        await using (var db = await office.Db())
        {
            var sectionOf = await db.Inspectors.ToDictionaryAsync(i => i.Id, i => i.SectionId);
            Assert.All(inspections, i =>
            {
                Assert.True(i.IsCombined);
                Assert.Equal(3, i.Items.Count);
                Assert.Equal([office.Own, office.Other], i.Members.OrderByDescending(m => m.Role == "指挥通信科").Select(m => sectionOf[m.InspectorId]!.Value));
            });
        }

        var one = inspections[0];
        Must(await office.Get<RecordVisit>().Run(office.Staff, one.Id, one.Version, office.Today));
        await office.Answered(one.Id);
        foreach (var item in one.Items)
        {
            var (keeps, not) = item.SectionId == office.Own ? (office.Staff, office.OtherStaff) : (office.OtherStaff, office.Staff);
            var seen = (await office.Dossier(one.Id)).Items.Single(i => i.ItemId == item.ItemId);
            Assert.Contains("只能办理本科室的事项", Refused(await office.Get<SettleItem>().Run(not, one.Id, seen, Finding.未发现问题, "", office.Today)));
            if (item.SectionId == office.Other) office.GoTo("2026-11-26");
            Must(await office.Get<SettleItem>().Run(keeps, one.Id, seen, Finding.未发现问题, "", office.Today));
        }
        Must(await office.Get<EndInspection>().Run(office.Staff, one.Id, await office.Version(one.Id), office.Today));
        var ended = await office.Dossier(one.Id);
        Assert.Equal(ended.LastSettledOn, ended.EndedOn);
        Assert.Equal(new DateOnly(2026, 11, 26), ended.EndedOn);
        // Five working days after Thursday 26 November.
        var due = Must(await office.Get<DossierBoard>().Dossier(office.Leader, one.Id)).Deadlines.First(d => d.Deadline.Kind == DeadlineKind.检查报告);
        Assert.Equal(new DateOnly(2026, 12, 3), due.Deadline.Due.On);
    }

    [Fact]
    public async Task The_head_of_every_section_that_takes_part_hears_witnesses_and_reveals_and_nobody_else_s()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        var draw = Must(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own, other)));
        var hear = office.Get<HearWitness>();
        Must(await hear.Run(office.OtherHead, draw, "李见证", "2 5 8"));
        Must(await hear.Run(office.Head, draw, "王见证", "1 1 4"));
        Assert.Contains("只能办理本科室", Refused(await office.Get<AbandonDraw>().Run(office.OtherHead, draw, (await office.Draw(draw)).Version, "不想要")));
        Must(await office.Get<RevealDraw>().Run(office.OtherHead, draw, (await office.Draw(draw)).Version));
        Assert.Equal(6, (await office.InspectionsOf(draw)).Count);

        var alone = await office.Freeze(own);
        Assert.Contains("只能办理本科室", Refused(await hear.Run(office.OtherHead, alone, "李见证", "2 5 8")));
    }

    [Fact]
    public async Task A_vacant_seat_of_a_section_is_drawn_for_among_that_section_s_inspectors()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        var inspection = (await office.InspectionsOf(await office.RevealedJoint(own, other)))[0];
        var leaving = inspection.Members.Single(m => m.Role == "法规宣传科");
        Must(await office.Get<AskRecusal>().Run(office.Head, inspection.Id, leaving.InspectorId, RecusalAsker.科室负责人, "近亲属任职"));
        var recusal = Must(await office.Get<RecusalBoard>().Of(office.Head, inspection.Id)).Single().Recusal;
        Must(await office.Get<DecideRecusal>().Run(office.Head, recusal.Id, recusal.Version, new(RecusalWay.替补抽取, "同意")));
        var substitute = Must(await office.Get<FreezeSubstitute>().Run(office.Head, recusal.Id));
        var lines = (await office.Draw(substitute)).Lines;
        Assert.Contains("role\t法规宣传科\t1", lines);
        await using (var db = await office.Db())
        {
            // Inspectors 5 to 8 are that section's; who left and who sits in the team already are not asked.
            var theirs = await db.Inspectors.Where(i => i.SectionId == office.Other && i.RetiredOn == null).Select(i => i.Certificate).ToListAsync();
            Assert.Equal(theirs.Except(inspection.Members.Select(m => m.Certificate)).Order(StringComparer.Ordinal), lines.Where(l => l.StartsWith("inspector\t", StringComparison.Ordinal) || l.StartsWith("excluded\t", StringComparison.Ordinal)).Select(l => l.Split('\t')[1]).Order(StringComparer.Ordinal));
        }
        await office.Hear(substitute);
        Must(await office.TryReveal(substitute));
        var after = (await office.InspectionsOf(inspection.DrawId!.Value)).Single(i => i.Id == inspection.Id);
        var came = after.Members.Single(m => m.Role == "法规宣传科");
        Assert.NotEqual(leaving.InspectorId, came.InspectorId);
        await using var now = await office.Db();
        Assert.Equal(office.Other, (await now.Inspectors.SingleAsync(i => i.Id == came.InspectorId)).SectionId);
    }

    [Fact]
    public async Task Every_line_is_credited_and_draws_by_itself_only_what_is_left()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        await office.RevealedJoint(own, other);
        // Each section discloses the draw in which it took part and what it sent; the whole office counts both once.
        var disclosed = Must(await office.Get<DisclosureBoard>().Of(office.Leader, 2026));
        Assert.Equal([1, 1, 1], disclosed.Select(r => r.Count("draws")));
        Assert.Equal(Enumerable.Repeat((await office.InspectionsOf(1)).Count, 3), disclosed.Select(r => r.Count("drawn")));
        // Own planned 7 and 2, the other 5 and 1: the other is done, 2 and 1 are left to the own.
        Assert.Contains("本年度不能再抽", Refused(await office.Get<FreezeDraw>().Run(office.OtherHead, office.Wish(other))));
        var rest = await office.Draw(await office.Freeze(own));
        Assert.Equal(1, rest.Round);
        Assert.Contains("stratum\t一般\t2", rest.Lines);
        Assert.Contains("stratum\t失信\t1", rest.Lines);
        var joint = (await office.InspectionsOf(1)).Select(i => i.EnterpriseCode).ToHashSet();
        Assert.DoesNotContain(rest.Lines.Where(l => l.StartsWith("object\t")), l => joint.Contains(l.Split('\t')[1]));
    }

    [Fact]
    public async Task A_smaller_number_may_be_chosen_and_a_larger_one_is_refused()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        Assert.Contains("最多抽取 5 家", Refused(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own, other) with { Chosen = [StandingShare.Of(Standing.一般, 6)] })));
        var draw = Must(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own, other) with { Chosen = [StandingShare.Of(Standing.一般, 3)] }));
        Assert.Contains("stratum\t一般\t3", (await office.Draw(draw)).Lines);
        await using var db = await office.Db();
        Assert.All(await db.CombinedLines.ToListAsync(), l => Assert.False(l.Whole));
    }

    [Fact]
    public async Task It_is_the_coordinator_s_to_convene_and_needs_two_sections_and_their_accepted_plans()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        Assert.Contains("您的角色是科室负责人", Refused(await office.Get<FreezeJointDraw>().Run(office.Head, office.Joint(own, other))));
        Assert.Contains("两个以上科室", Refused(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own))));
        Assert.Contains("没有找到该计划任务", Refused(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own, 99))));
    }

    [Fact]
    public async Task A_section_without_inspectors_of_its_own_has_nobody_for_its_seat()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines(withInspectors: false);
        Assert.Contains("可担任“法规宣传科”的检查人员不足", Refused(await office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own, other))));
    }

    [Fact]
    public async Task An_abandoned_one_frees_both_lines_and_of_two_presses_one_counts()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        var both = await Task.WhenAll(
            office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(own, other)),
            office.Get<FreezeJointDraw>().Run(office.Coordinator, office.Joint(other, own)));
        var draw = both.Single(o => o.Succeeded).Value;
        Assert.Contains("尚未揭晓", Refused(both.Single(o => !o.Succeeded)));
        Assert.Contains("尚未揭晓", Refused(await office.Get<FreezeDraw>().Run(office.OtherHead, office.Wish(other))));
        Must(await office.Get<AbandonDraw>().Run(office.Coordinator, draw, (await office.Draw(draw)).Version, "名单有误"));
        await office.RevealedJoint(own, other);
    }

    [Fact]
    public async Task A_plan_in_force_offers_the_overlap_and_a_drawn_line_stays_in_every_version()
    {
        await using var office = await Open();
        var (own, other) = await office.TwoLines();
        var plan = (await office.Plan(1)).Lines.Any(l => l.Id == own) ? 1 : 2;
        var joinable = Assert.Single(Must(await office.Get<PlanBoard>().Plan(office.Head, plan)).Joinable);
        Assert.Equal((own, other), (joinable.LineId, joinable.With.Overlap.LineId));
        await office.RevealedJoint(own, other);
        var theirs = 3 - plan;
        Must(await office.Get<RevisePlan>().Run(office.OtherHead, theirs, (await office.Plan(theirs)).Version, "名录变化"));
        Assert.Contains("已经抽取过", Refused(await office.Get<RemovePlanLine>().Run(office.OtherHead, theirs, 1, (await office.Plan(theirs)).Version)));
        Assert.Equal(1, Must(await office.Get<PlanBoard>().Plan(office.OtherHead, theirs)).Lines[0].DrawnRounds);
        Assert.Equal(0, Must(await office.Get<PlanBoard>().Plan(office.Head, plan)).Lines[0].DrawnRounds);
    }
}
