using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Draws;
using Portal.Features.Inspections;
using Portal.Features.Recusals;
using Portal.Features.Today;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Recusals;

[Article(15)]
public sealed class RecusalTests
{
    private static async Task<List<Inspection>> Drawn(TestOffice office)
    {
        await office.EnterRosters();
        return await office.InspectionsOf(await office.Revealed(await office.AcceptedLine()));
    }

    private static async Task<RecusalRow> Only(TestOffice office, int inspection, Portal.Identity.Who? who = null) =>
        Must(await office.Get<RecusalBoard>().Of(who ?? office.Head, inspection)).Single();

    private static async Task<Inspection> Kept(TestOffice office, int id)
    {
        await using var db = await office.Db();
        return await db.Inspections.AsNoTracking().SingleAsync(i => i.Id == id);
    }

    private static async Task<RecusalRow> Asked(TestOffice office, Inspection own, TeamMember member)
    {
        Must(await office.Get<AskRecusal>().Run(office.Head, own.Id, member.InspectorId, RecusalAsker.科室负责人, "近亲属任职"));
        return await Only(office, own.Id);
    }

    [Fact]
    public async Task While_it_is_open_the_visit_cannot_be_recorded_and_the_head_finds_it_on_Today()
    {
        await using var office = await Open();
        var own = (await Drawn(office))[0];
        var row = await Asked(office, own, own.Members[0]);
        Assert.Contains("回避待决定，办结之前不能登记到场", Refused(await office.Get<RecordVisit>().Run(office.Head, own.Id, own.Version, office.Today)));
        Assert.Contains(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.What == "决定回避");
        Assert.Contains("正在办理", Refused(await office.Get<AskRecusal>().Run(office.Staff, own.Id, own.Members[0].InspectorId, RecusalAsker.检查对象, "近亲属任职")));

        Assert.Contains("写明理由", Refused(await office.Get<DecideRecusal>().Run(office.Head, row.Recusal.Id, 0, new(null, " "))));
        Must(await office.Get<DecideRecusal>().Run(office.Head, row.Recusal.Id, 0, new(null, "不构成利害关系")));
        Assert.Equal(RecusalStage.不予回避, (await Only(office, own.Id)).Recusal.Stage);
        Must(await office.Get<RecordVisit>().Run(office.Head, own.Id, own.Version, office.Today));
        Assert.Contains("已登记到场", Refused(await office.Get<AskRecusal>().Run(office.Head, own.Id, own.Members[1].InspectorId, RecusalAsker.科室负责人, "近亲属任职")));
    }

    [Fact]
    public async Task Only_exchanges_that_leave_no_conflict_are_offered_and_both_teams_change()
    {
        await using var office = await Open();
        var inspections = await Drawn(office);
        var own = inspections[0];
        var leaving = own.Members.Single(m => m.Role == FrameBuilder.Leader);
        var row = await Asked(office, own, leaving);
        var others = inspections.Where(i => i.Members.All(m => m.InspectorId != leaving.InspectorId)).ToList();
        Assert.Equal(others.Select(o => o.Id), row.Choices.Select(c => c.InspectionId));
        Assert.All(row.Choices, c => Assert.Equal(FrameBuilder.Leader, inspections.Single(i => i.Id == c.InspectionId).Members.Single(m => m.InspectorId == c.InspectorId).Role));

        // An interest of the one who would come in their place takes the choice away.
        await using (var db = await office.Db())
        {
            db.Interests.Add(new Interest(leaving.InspectorId, others[0].EnterpriseId, "曾任职", office.Today, "科室负责人"));
            await db.SaveChangesAsync();
        }
        row = await Only(office, own.Id);
        Assert.DoesNotContain(row.Choices, c => c.InspectionId == others[0].Id);
        var decide = office.Get<DecideRecusal>();
        var coming = others[0].Members.Single(m => m.Role == FrameBuilder.Leader);
        Assert.Contains("仍有利害关系", Refused(await decide.Run(office.Head, row.Recusal.Id, row.Recusal.Version, new(RecusalWay.交换, "", others[0].Id, coming.InspectorId))));

        var choice = row.Choices[0];
        Must(await decide.Run(office.Head, row.Recusal.Id, row.Recusal.Version, new(RecusalWay.交换, "", choice.InspectionId, choice.InspectorId)));
        Assert.Contains((await Kept(office, own.Id)).Members, m => m.InspectorId == choice.InspectorId && m.Role == FrameBuilder.Leader);
        Assert.Contains((await Kept(office, choice.InspectionId)).Members, m => m.InspectorId == leaving.InspectorId);
        await using var after = await office.Db();
        Assert.True(await after.Interests.AnyAsync(i => i.InspectorId == leaving.InspectorId && i.EnterpriseId == own.EnterpriseId));
        Assert.Contains("已经变更", Refused(await decide.Run(office.Head, row.Recusal.Id, row.Recusal.Version + 1, new(RecusalWay.交换, "", choice.InspectionId, choice.InspectorId))));
    }

    [Fact]
    public async Task A_substitute_is_drawn_like_any_other_and_takes_the_vacant_seat()
    {
        await using var office = await Open();
        var own = (await Drawn(office))[0];
        var leaving = own.Members.Single(m => m.Role == FrameBuilder.Leader);
        var row = await Asked(office, own, leaving);
        var freeze = office.Get<FreezeSubstitute>();
        Assert.Contains("不需要替补抽取", Refused(await freeze.Run(office.Head, row.Recusal.Id)));
        Must(await office.Get<DecideRecusal>().Run(office.Head, row.Recusal.Id, 0, new(RecusalWay.替补抽取, "同意")));
        var pressed = await Task.WhenAll(freeze.Run(office.Head, row.Recusal.Id), freeze.Run(office.Coordinator, row.Recusal.Id));
        Assert.Contains("已经冻结", Refused(Assert.Single(pressed, p => !p.Succeeded)));
        var first = pressed.Single(p => p.Succeeded).Value;

        // An abandoned one stays visible, and the seat is still vacant.
        Must(await office.Get<AbandonDraw>().Run(office.Head, first, 0, "名录有误"));
        Assert.Contains("待替补抽取", Refused(await office.Get<RecordVisit>().Run(office.Head, own.Id, own.Version, office.Today)));
        var draw = Must(await freeze.Run(office.Head, row.Recusal.Id));
        var frame = Must(Frame.Parse((await office.Draw(draw)).Lines));
        Assert.Equal(DrawKind.Substitute, frame.Kind);
        Assert.DoesNotContain(frame.Inspectors, i => own.Members.Any(m => m.Certificate == i.Id));
        await office.Hear(draw);
        Must(await office.TryReveal(draw));

        var kept = await Kept(office, own.Id);
        var came = Assert.Single(kept.Members, m => own.Members.All(o => o.InspectorId != m.InspectorId));
        Assert.Equal((FrameBuilder.Leader, true), (came.Role, frame.Inspectors.Any(i => i.Id == came.Certificate)));
        Assert.True(DrawVerifier.Verify((await office.Draw(draw)).RecordJson).Agrees);
        row = await Only(office, own.Id);
        Assert.Equal((RecusalStage.已回避, came.Name, 2), (row.Recusal.Stage, row.Recusal.SuccessorName, row.Draws.Count));
        Assert.Contains(Must(await office.Get<DrawViewBoard>().Draw(office.Leader, own.DrawId!.Value)).Recusals, r => r.SuccessorName == came.Name);
        Must(await office.Get<RecordVisit>().Run(office.Head, own.Id, kept.Version, office.Today));
    }

    [Fact]
    public async Task A_substitute_draw_takes_no_round_of_the_plan_line_and_counts_for_nobody_s_year()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var line = await office.AcceptedLine(await office.Line() with { TimesPerYear = 2 });
        var own = (await office.InspectionsOf(await office.Revealed(line)))[0];
        var row = await Asked(office, own, own.Members[1]);
        Must(await office.Get<DecideRecusal>().Run(office.Head, row.Recusal.Id, 0, new(RecusalWay.替补抽取, "")));
        Must(await office.Get<FreezeSubstitute>().Run(office.Head, row.Recusal.Id));
        // The second round is frozen while the substitute's draw is open: the two draw from different things.
        Assert.Equal(2, (await office.Draw(await office.Freeze(line))).Round);
    }

    [Fact]
    public async Task Who_asks_and_who_decides()
    {
        await using var office = await Open();
        var inspections = await Drawn(office);
        var own = inspections[0];
        var member = own.Members[0];
        var ask = office.Get<AskRecusal>();
        Assert.Contains("检查人员本人", Refused(await ask.Run(office.Staff, own.Id, member.InspectorId, RecusalAsker.检查人员本人, "近亲属任职")));
        Assert.Contains("科员不能", Refused(await ask.Run(office.Staff, own.Id, member.InspectorId, RecusalAsker.科室负责人, "近亲属任职")));
        Assert.Contains("只能办理本科室", Refused(await ask.Run(office.OtherHead, own.Id, member.InspectorId, RecusalAsker.检查对象, "近亲属任职")));
        Assert.Contains("写明回避的情形", Refused(await ask.Run(office.Head, own.Id, member.InspectorId, RecusalAsker.科室负责人, " ")));
        Assert.Contains("不在本次检查的检查组", Refused(await ask.Run(office.Head, own.Id, 99, RecusalAsker.科室负责人, "近亲属任职")));

        // The head is the drawn inspector: the coordinator decides.
        await office.Link(office.Head, member.InspectorId);
        Must(await ask.Run(office.Head, own.Id, member.InspectorId, RecusalAsker.检查人员本人, "近亲属任职"));
        var row = await Only(office, own.Id, office.Coordinator);
        var decide = office.Get<DecideRecusal>();
        Assert.Contains("不能由本人决定", Refused(await decide.Run(office.Head, row.Recusal.Id, 0, new(RecusalWay.替补抽取, ""))));
        Assert.Contains("只能办理本科室", Refused(await decide.Run(office.OtherHead, row.Recusal.Id, 0, new(RecusalWay.替补抽取, ""))));
        Assert.Equal("", (await Only(office, own.Id, office.Leader)).Ground);
        Assert.Contains("刚被他人修改", Refused(await decide.Run(office.Coordinator, row.Recusal.Id, 9, new(null, "理由"))));
        Must(await decide.Run(office.Coordinator, row.Recusal.Id, 0, new(RecusalWay.替补抽取, "")));
        Assert.Contains("不能撤回", Refused(await office.Get<WithdrawRecusal>().Run(office.Head, row.Recusal.Id, 1)));

        var second = await Asked(office, inspections[1], inspections[1].Members[1]);
        Must(await office.Get<WithdrawRecusal>().Run(office.Staff, second.Recusal.Id, 0));
        Assert.Equal(RecusalStage.已撤回, (await Only(office, inspections[1].Id)).Recusal.Stage);
    }

    [Fact]
    public async Task Nobody_able_to_take_the_seat_is_said_with_the_reason_and_an_exchange_is_still_open()
    {
        await using var office = await Open();
        var own = (await Drawn(office))[0];
        var row = await Asked(office, own, own.Members.Single(m => m.Role == FrameBuilder.Leader));
        Must(await office.Get<DecideRecusal>().Run(office.Head, row.Recusal.Id, 0, new(RecusalWay.替补抽取, "")));
        await using (var db = await office.Db())
        {
            foreach (var inspector in await db.Inspectors.ToListAsync())
                if (own.Members.All(m => m.InspectorId != inspector.Id)) Assert.True(inspector.Amend(inspector.Facts() with { State = InspectorState.退休 }).Succeeded);
            await db.SaveChangesAsync();
        }
        Assert.Contains("组长", Refused(await office.Get<FreezeSubstitute>().Run(office.Head, row.Recusal.Id)));
        row = await Only(office, own.Id);
        Must(await office.Get<DecideRecusal>().Run(office.Head, row.Recusal.Id, row.Recusal.Version, new(RecusalWay.交换, "", row.Choices[0].InspectionId, row.Choices[0].InspectorId)));
    }
}
