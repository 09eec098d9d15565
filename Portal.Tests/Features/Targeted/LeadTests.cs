using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Inspections;
using Portal.Features.Targeted;
using Portal.Features.Today;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Targeted;

[Article(9)]
public sealed class LeadTests
{
    internal static async Task<LeadFacts> Facts(TestOffice office, params int[] inspectors)
    {
        await using var db = await office.Db();
        return new LeadFacts
        {
            Source = LeadSource.举报,
            Reference = "举〔2026〕7 号",
            ReceivedOn = office.Today,
            Summary = "反映地下室改作他用",
            SectionId = office.Own,
            EnterpriseId = await db.Enterprises.OrderBy(e => e.Id).Select(e => e.Id).FirstAsync(),
            ItemIds = [await office.ItemId("A-01")],
            InspectorIds = inspectors.Length > 0 ? inspectors : [1, 2],
            FromOn = office.Today,
            ToOn = office.Today.AddDays(10),
        };
    }

    [Fact]
    public async Task Approved_by_the_head_it_is_an_inspection_without_a_draw_that_counts_for_nobody_s_year()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var id = Must(await office.Get<EnterLead>().Run(office.Staff, await Facts(office)));
        Assert.Contains(Must(await office.Get<TodayBoard>().Of(office.Head)).Tasks, t => t.What == "批准因案检查");
        var decide = office.Get<DecideLead>();
        Assert.Contains("您的角色是科员", Refused(await decide.Run(office.Staff, id, 0, true, "")));
        Assert.Contains("只能办理本科室", Refused(await decide.Run(office.OtherHead, id, 0, true, "")));
        var pressed = await Task.WhenAll(decide.Run(office.Head, id, 0, true, "同意"), decide.Run(office.Coordinator, id, 0, true, "同意"));
        Assert.Contains("不能再作决定", Refused(Assert.Single(pressed, p => !p.Succeeded)));

        var view = Must(await office.Get<LeadBoard>().View(office.Leader, id));
        Assert.Equal(LeadStage.已批准, view.Lead.Stage);
        await using var db = await office.Db();
        var inspection = await db.Inspections.SingleAsync();
        Assert.Equal((null, null, view.Lead.InspectionId), (inspection.DrawId, inspection.DrawnOn, (int?)inspection.Id));
        Assert.Equal(["组长", "组员"], inspection.Members.Select(m => m.Role));
        var ledger = office.Get<LedgerBoard>();
        Assert.Equal(1, Must(await ledger.Page(office.Staff, new(Targeted: true), 1)).Total);
        Assert.Equal(0, Must(await ledger.Page(office.Staff, new(Targeted: false), 1)).Total);
        Must(await office.Get<RecordVisit>().Run(office.Staff, inspection.Id, inspection.Version, office.Today));
        // The year's cap knows nothing of it: the same enterprise is still drawn as if nobody had come.
        Assert.Equal(9, (await office.InspectionsOf(await office.Revealed(await office.AcceptedLine()))).Count);
    }

    [Fact]
    public async Task What_the_rules_of_a_draw_would_forbid_is_refused_at_once_and_again_when_approved()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var enter = office.Get<EnterLead>();
        var facts = await Facts(office);
        Assert.Contains("至少 2 人", Refused(await enter.Run(office.Staff, facts with { InspectorIds = [1, 1] })));
        Assert.Contains("来源文号", Refused(await enter.Run(office.Staff, facts with { Reference = " " })));
        Assert.Contains("还没有到", Refused(await enter.Run(office.Staff, facts with { ReceivedOn = office.Today.AddDays(1) })));
        Assert.Contains("请选择检查对象", Refused(await enter.Run(office.Staff, facts with { EnterpriseId = 0 })));
        Assert.Contains("检查员9不能参加检查", Refused(await enter.Run(office.Staff, facts with { InspectorIds = [1, 9] })));
        Assert.Contains("只能办理本科室", Refused(await enter.Run(office.OtherStaff, facts)));

        var id = Must(await enter.Run(office.Staff, facts));
        await using (var db = await office.Db())
        {
            db.Interests.Add(new Interest(1, facts.EnterpriseId, "近亲属任职", office.Today, "科室负责人"));
            await db.SaveChangesAsync();
        }
        Assert.Contains("应当回避", Refused(await office.Get<DecideLead>().Run(office.Head, id, 0, true, "")));
        Assert.Contains("写明理由", Refused(await office.Get<DecideLead>().Run(office.Head, id, 0, false, "")));
        Must(await office.Get<DecideLead>().Run(office.Head, id, 0, false, "线索不属本办职责"));
        await using var after = await office.Db();
        Assert.False(await after.Inspections.AnyAsync());
        Assert.Equal(1, Must(await office.Get<LeadBoard>().List(office.Staff, "举〔2026〕", LeadStage.未批准, 1)).Total);
    }
}
