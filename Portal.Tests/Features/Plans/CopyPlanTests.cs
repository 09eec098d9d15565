using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Excel;
using Portal.Features.Plans;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Plans;

[Article(12, 13)]
public sealed class CopyPlanTests
{
    [Fact]
    public async Task Last_years_accepted_lines_become_this_years_draft_and_what_no_longer_works_is_named()
    {
        await using var office = await Open("2026-05-11");
        await office.EnterRosters();
        await office.AcceptedLine();
        await using (var db = await office.Db())
        {
            Must((await db.CheckItems.SingleAsync(i => i.Code == "A-02")).Retire(office.Today, "依据废止"));
            await db.SaveChangesAsync();
        }
        office.GoTo("2026-12-20");
        var copy = Must(await office.Get<CopyPlan>().Run(office.Staff, office.Own, 2027));
        var line = (await office.Plan(copy)).Lines.Single();
        Assert.Equal(("人防工程检查", 2), (line.TaskName, line.ItemIds.Count));
        var fault = Must(await office.Get<PlanBoard>().Plan(office.Staff, copy)).Faults.Single();
        Assert.Equal((1, 8), (fault.No, fault.Why.Article));
        Assert.Contains("“人防工程质量检查”已停用", Refused(await office.Get<SubmitPlan>().Run(office.Head, copy, (await office.Plan(copy)).Version, "")));
        Assert.Contains("已有任务", Refused(await office.Get<CopyPlan>().Run(office.Staff, office.Own, 2027)));
        Assert.Contains("没有已生效的 2026 年度计划", Refused(await office.Get<CopyPlan>().Run(office.OtherStaff, office.Other, 2027)));
    }

    [Fact]
    public async Task The_offices_table_holds_the_accepted_lines_of_all_sections_in_the_usual_columns()
    {
        await using var office = await Open("2026-05-11");
        await office.EnterRosters();
        await office.AcceptedLine(await office.Line() with { Shares = [StandingShare.Of(Standing.一般, 4)] });
        var plan = Must(await office.Get<DraftPlan>().Run(office.OtherHead, office.Other, 2026));
        Must(await office.Get<AddPlanLine>().Run(office.OtherHead, plan, 0, await office.Line()));
        var all = Must(await office.Get<CompiledPlanBoard>().Of(office.Leader, null, null));
        Assert.Equal(("法规宣传科", 4), (all.Waiting.Single(), all.Lines.Single().Objects));
        var sheet = Must(WorkbookReader.Read(WorkbookWriter.Write(PlanSheet.Of(all)))).Single();
        Assert.Equal(["序号", "任务名称", "抽查类型", "事项", "对象范围", "比例及频次", "数量（家次）", "时间", "科室"], sheet.Row(1).Select(c => c.Text));
        Assert.Equal("一般 4 家；每年 1 次", sheet.Row(2).ElementAt(5).Text);
        Assert.Equal(9, Must(await office.Get<CompiledPlanBoard>().Of(office.Leader, 2026, office.Other)).Lines.Single().Objects);
    }

    [Fact]
    public async Task The_forecast_shows_the_other_sections_line_that_reaches_the_same_enterprises()
    {
        await using var office = await Open("2026-05-11");
        await office.EnterRosters();
        await office.AcceptedLineOfOther("B-01");
        var plan = await office.Draft();
        var forecast = Must(await office.Get<PlanLineBoard>().Forecast(office.Staff, plan, null, await office.Line()));
        var overlap = Assert.Single(forecast.Overlaps);
        // Twelve ordinary and four untrustworthy ones; the trustworthy are drawn by neither.
        Assert.Equal((16, true, "法规宣传科"), (overlap.Overlap.Objects, overlap.InForce, overlap.Section));
        Assert.Equal((20, 0), (forecast.Years.Living, forecast.Years.Before));
        Assert.Equal(18m / 12, forecast.Load.Others[0]);
    }

    [Fact]
    public async Task What_others_drew_this_year_and_the_years_before_shows_in_the_forecast()
    {
        await using var office = await Open("2025-05-11");
        await office.EnterRosters();
        await office.Revealed(await office.AcceptedLine());
        office.GoTo("2026-05-11");
        var draw = await office.AcceptedLineOfOther("B-01");
        var wish = office.Wish(draw);
        var frozen = Must(await office.Get<Portal.Features.Draws.FreezeDraw>().Run(office.OtherHead, wish));
        Must(await office.Get<Portal.Features.Draws.HearWitness>().Run(office.OtherHead, frozen, "王见证", "3 6 1"));
        Must(await office.Get<Portal.Features.Draws.RevealDraw>().Run(office.OtherHead, frozen, (await office.Draw(frozen)).Version));
        var plan = await office.Draft();
        var (board, facts) = (office.Get<PlanLineBoard>(), await office.Line());
        var alone = Must(await board.Forecast(office.Staff, plan, null, facts));
        Assert.Equal((9, 0), (alone.Years.Before, alone.Years.WouldReach));
        Assert.Equal(7, alone.Coverage.Standings.Sum(s => s.Share is null ? 0 : s.InRange - s.Excluded));
        var combined = Must(await board.Forecast(office.Staff, plan, null, facts with { ItemIds = [.. facts.ItemIds, await office.ItemId("B-01")] }));
        Assert.Equal(9, combined.Years.WouldReach);
    }

    [Fact]
    public async Task At_midnight_of_1_February_in_Shanghai_a_section_without_an_accepted_plan_stops_drawing()
    {
        await using var office = await Open("2026-01-30");
        await office.EnterRosters();
        var plan = await office.Draft();
        await office.Add(plan, await office.Line());
        var line = (await office.Plan(plan)).Lines.Single().Id;
        // Shanghai is eight hours ahead of UTC: 16:00 is midnight.
        office.Time.SetUtcNow(new DateTimeOffset(2026, 1, 31, 15, 59, 59, TimeSpan.Zero));
        Must(await office.Get<SubmitPlan>().Run(office.Head, plan, (await office.Plan(plan)).Version, ""));
        Assert.DoesNotContain("制定期限已过", Refused(await office.Get<Portal.Features.Draws.FreezeDraw>().Run(office.Head, office.Wish(line))));
        Must(await office.Get<ReviewPlan>().Run(office.Coordinator, plan, (await office.Plan(plan)).Version, false, "比例偏低"));
        office.Time.SetUtcNow(new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.Zero));
        Assert.Contains("制定期限已过", Refused(await office.Get<Portal.Features.Draws.FreezeDraw>().Run(office.Head, office.Wish(line))));
        Assert.Contains("请说明原因", Refused(await office.Get<SubmitPlan>().Run(office.Head, plan, (await office.Plan(plan)).Version, "")));
        await office.Submit(plan, "补正比例");
        Assert.Contains("制定期限已过", Refused(await office.Get<Portal.Features.Draws.FreezeDraw>().Run(office.Head, office.Wish(line))));
        await office.Accept(plan);
        await office.Freeze(line);
    }
}
