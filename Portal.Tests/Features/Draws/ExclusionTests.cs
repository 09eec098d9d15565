using Portal.Domain;
using Portal.Domain.Draws;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Draws;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(10, 11, 13, 16)]
public sealed class ExclusionTests
{
    [Fact]
    public async Task Who_is_closed_and_who_is_trustworthy_stands_in_the_frame_as_excluded_with_the_article()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var lines = (await office.Draw(await office.Freeze(await office.AcceptedLine()))).Lines;
        Assert.Contains($"excluded\t{PlanSteps.Code(21)}\t11", lines);
        for (var n = 13; n <= 16; n++) Assert.Contains($"excluded\t{PlanSteps.Code(n)}\t13", lines);
        Assert.DoesNotContain(lines, l => l.Contains(PlanSteps.Code(22)));
        Assert.DoesNotContain(lines, l => l.StartsWith("inspector\t16110000009"));
        Assert.Equal(8, lines.Count(l => l.StartsWith("inspector\t")));
    }

    [Fact]
    public async Task Who_was_taken_off_the_roster_is_not_in_the_frame_at_all()
    {
        await using var office = await Open();
        await office.EnterRosters();
        await using (var db = await office.Db())
        {
            Must(db.Enterprises.Single(e => e.Code == PlanSteps.Code(1)).Retire(office.Today, "迁出本市"));
            Must(db.Inspectors.Single(i => i.Certificate == "16110000001").Retire(office.Today, "调离"));
            await db.SaveChangesAsync();
        }
        var lines = (await office.Draw(await office.Freeze(await office.AcceptedLine()))).Lines;
        Assert.DoesNotContain(lines, l => l.Contains(PlanSteps.Code(1)) || l.Contains("16110000001"));
    }

    [Fact]
    public async Task Whom_one_section_drew_the_others_leave_out_that_year()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var drawn = await DrawnBy(office);
        var line = await office.AcceptedLineOfOther("B-01");
        var frame = Must(Frame.Parse((await office.Draw(Must(await office.Get<FreezeDraw>().Run(office.OtherHead, office.Wish(line))))).Lines));
        Assert.Equal(drawn, frame.Exclusions.Where(e => e.Article == 16).Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(frame.Objects, o => drawn.Contains(o.Id));
    }

    [Fact]
    public async Task A_cancelled_inspection_and_last_years_do_not_count()
    {
        await using var office = await Open("2026-12-21");
        await office.EnterRosters();
        var drawn = await DrawnBy(office);
        await using (var db = await office.Db())
        {
            Must(db.Inspections.Single(i => i.EnterpriseCode == drawn[0]).Cancel(office.Today, "企业停产"));
            await db.SaveChangesAsync();
        }
        var line = await office.AcceptedLineOfOther("B-01");
        var preview = Must(await office.Get<DrawPreviewBoard>().Preview(office.OtherHead, line, null, null, null));
        Assert.Contains(preview.Eligible, o => o.Code == drawn[0]);
        Assert.Contains("被其他科室抽取", preview.Excluded.Single(o => o.Code == drawn[1]).Reason);

        office.GoTo("2027-01-04");
        var next = await office.AcceptedLine();
        Assert.DoesNotContain(Must(await office.Get<DrawPreviewBoard>().Preview(office.Head, next, null, null, null)).Excluded, o => o.Article == 16);
    }

    [Fact]
    public async Task Serious_violators_are_drawn_again_and_marked_with_the_ground()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var drawn = await DrawnBy(office);
        await using (var db = await office.Db())
        {
            var enterprise = db.Enterprises.Single(e => e.Code == drawn[0]);
            Must(enterprise.Amend(enterprise.Facts() with { Exemptions = [new(ExemptionGround.经营异常名录, "列入决定 3 号", new(2026, 1, 1), null)] }));
            await db.SaveChangesAsync();
        }
        var preview = Must(await office.Get<DrawPreviewBoard>().Preview(office.OtherHead, await office.AcceptedLineOfOther("B-01"), null, null, null));
        Assert.Contains("经营异常名录", preview.Eligible.Single(o => o.Code == drawn[0]).Reason);
    }

    [Fact]
    [Article(5)]
    public async Task A_combined_inspection_may_meet_whom_another_section_drew_once()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var drawn = await DrawnBy(office);
        var line = await office.AcceptedLineOfOther("A-01", "B-01");
        var preview = Must(await office.Get<DrawPreviewBoard>().Preview(office.OtherHead, line, null, null, null));
        Assert.True(preview.Combined);
        Assert.All(drawn, code => Assert.Contains(preview.Eligible, o => o.Code == code));
    }

    [Fact]
    [Article(15)]
    public async Task A_declared_interest_is_shown_beforehand_and_kept_apart_by_the_draw()
    {
        await using var office = await Open();
        await office.EnterRosters();
        await using (var db = await office.Db())
        {
            foreach (var enterprise in db.Enterprises.Where(e => e.Standing == Standing.失信).ToList())
                db.Interests.Add(new Interest(db.Inspectors.First(i => i.Certificate == "16110000001").Id, enterprise.Id, "近亲属任职", office.Today, "科室负责人"));
            await db.SaveChangesAsync();
        }
        var line = await office.AcceptedLine(await office.Line() with { Shares = [new(Standing.一般, 50), new(Standing.失信, 100)] });
        Assert.Equal(4, Must(await office.Get<DrawPreviewBoard>().Preview(office.Head, line, null, null, 4)).Conflicts.Count);
        // Four leads, four teams: the one who has the interest is in a team for certain.
        var inspections = await office.InspectionsOf(await office.Revealed(line, 4));
        var bound = inspections.Where(i => i.Members.Any(m => m.Certificate == "16110000001")).ToList();
        Assert.NotEmpty(bound);
        Assert.DoesNotContain(bound, i => int.Parse(i.EnterpriseCode[^2..]) is >= 17 and <= 20);
    }

    [Fact]
    [Article(11, 16)]
    public async Task The_frozen_list_keeps_the_facts_of_its_day_and_the_record_the_article_alone()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var drawn = await DrawnBy(office);
        var visited = (await office.InspectionsOf(1)).Single(i => i.EnterpriseCode == drawn[1]);
        Must(await office.Get<Portal.Features.Inspections.RecordVisit>().Run(office.Staff, visited.Id, visited.Version, office.Today));
        await using (var db = await office.Db())
        {
            var enterprise = db.Enterprises.Single(e => e.Code == drawn[0]);
            Must(enterprise.Amend(enterprise.Facts() with { Exemptions = [new(ExemptionGround.经营异常名录, "列入决定 3 号", new(2026, 1, 1), null)] }));
            await db.SaveChangesAsync();
        }
        var draw = Must(await office.Get<FreezeDraw>().Run(office.OtherHead, office.Wish(await office.AcceptedLineOfOther("B-01"))));
        await using (var db = await office.Db())
        {
            var closed = db.Enterprises.Single(e => e.Code == PlanSteps.Code(21));
            Must(closed.Amend(closed.Facts() with { State = ExistenceState.存续 }));
            await db.SaveChangesAsync();
        }
        var (rows, board) = (new Dictionary<string, FrameObjectRow>(), office.Get<FrameObjectBoard>());
        foreach (var excluded in new[] { false, true })
            foreach (var row in Must(await board.Objects(office.Leader, draw, excluded, null, 1)).Rows) rows[row.Code] = row;
        Assert.Contains("存续状态为“注销”", rows[PlanSteps.Code(21)].Reason);
        Assert.Contains($"本年度已被其他科室抽取（{visited.No}，2026-11-23 抽取，2026-11-23 已检查）", rows[drawn[1]].Reason);
        Assert.Contains("尚未到场", rows[drawn[2]].Reason);
        Assert.Contains("经营异常名录（列入决定 3 号，2026-01-01 起，长期有效）", rows[drawn[0]].Reason);
        Assert.Contains($"excluded\t{drawn[1]}\t16", (await office.Draw(draw)).Lines);
    }

    private static async Task<List<string>> DrawnBy(TestOffice office)
    {
        var id = await office.Revealed(await office.AcceptedLine());
        return [.. (await office.InspectionsOf(id)).Select(i => i.EnterpriseCode).Order(StringComparer.Ordinal)];
    }
}
