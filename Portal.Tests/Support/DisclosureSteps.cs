using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Disclosure;
using Portal.Identity;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Support;

/// <summary>An annual disclosure, step by step: a plan, what was carried out of it, and the disclosure up to its publication.</summary>
public static class DisclosureSteps
{
    public static readonly DisclosureTexts Written = new("抽取说明文字", "检查说明文字", "反馈说明文字", "意见说明文字", "运用说明文字");

    public static PublicPlace Site(TestOffice office) => new("门户网站", "https://example.invalid/annual", office.Today);

    /// <summary>An accepted plan of the own section for a year that may be over.</summary>
    public static async Task Planned(this TestOffice office, int year)
    {
        await using var db = await office.Db();
        var plan = new AnnualPlan(office.Own, year);
        Must(plan.AddLine(new PlanLineFacts { TaskName = "检查", ItemIds = [1], Categories = ["建设单位"], Shares = [new StandingShare(Standing.一般, 10)] }));
        Must(plan.Submit(new(1, "科长甲", Role.科室负责人, office.Own), new DateOnly(year, 1, 20), new DateOnly(year, 1, 31), ""));
        Must(plan.Review(new(2, "统筹员", Role.工程管理科, office.Coordinating), new DateOnly(year, 1, 22), true, ""));
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
    }

    /// <summary>The nine inspections of a draw of 2026-03-02, each brought to another place: see the numbers in <c>ExecutionTests</c>.</summary>
    public static async Task CarriedOut(this TestOffice office, int draw)
    {
        await using var db = await office.Db();
        var all = await db.Inspections.Where(i => i.DrawId == draw).OrderBy(i => i.Id).ToListAsync();
        Assert.Equal(9, all.Count);
        // Done in time, handed over, published, with an opinion.
        Reported(all[0], "2026-03-11");
        Informed(all[0], FeedbackMethod.直接送达, "2026-03-16");
        Must(all[0].GiveOpinion(new Opinion("秘密意见", "张三"), Day("2026-03-20"), Far));
        // The report a day late, sent by post, nothing said.
        Reported(all[1], "2026-03-18");
        Informed(all[1], FeedbackMethod.邮寄送达, "2026-03-20");
        // A violation, handled and published; not told yet.
        Reported(all[2], "2026-03-12", Finding.发现问题待后续处理);
        Must(all[2].Handle(new Handling("秘密违法行为", HandlingDecision.责令改正, "人防改〔2026〕1 号", Day("2026-03-20"), "门户网站", "科长甲", Day("2026-03-21")), Far));
        // A violation that waits.
        Reported(all[3], "2026-03-13", Finding.发现问题待后续处理);
        Visited(all[4]);
        Must(all[5].Cancel(Day("2026-03-10"), "企业已迁出"));
        await db.SaveChangesAsync();
    }

    public static async Task<int> Submitted(this TestOffice office, int year)
    {
        var id = Must(await office.Get<DraftDisclosure>().Run(office.Staff, office.Own, year));
        Must(await office.Get<SubmitDisclosure>().Run(office.Staff, id, 0, Written));
        return id;
    }

    public static async Task<int> Approved(this TestOffice office, int year)
    {
        var id = await office.Submitted(year);
        Must(await office.Review(office.Head, id, true));
        Must(await office.Review(office.Coordinator, id, true));
        return id;
    }

    /// <summary>With the figures as they stand now.</summary>
    public static async Task<Outcome> Review(this TestOffice office, Who who, int id, bool accept, string remarks = "")
    {
        var view = Must(await office.Get<DisclosureBoard>().One(office.Leader, id));
        return await office.Get<ReviewDisclosure>().Run(who, id, view.Disclosure.Version, view.Shown, accept, remarks);
    }

    public static async Task<Outcome> Record(this TestOffice office, Who who, int id, PublicPlace? place = null, string lateReason = "") =>
        await office.Get<RecordDisclosure>().Run(who, id, await office.DisclosureVersion(id), place ?? Site(office), lateReason, null);

    public static async Task<int> DisclosureVersion(this TestOffice office, int id) => Must(await office.Get<DisclosureBoard>().One(office.Leader, id)).Disclosure.Version;

    private static readonly DateOnly Far = new(2026, 12, 31);

    private static DateOnly Day(string iso) => InspectionSteps.Day(iso);

    private static void Visited(Inspection i) => Must(i.Visit(Day("2026-03-10"), Far));

    private static void Reported(Inspection i, string on, Finding finding = Finding.未发现问题)
    {
        Visited(i);
        foreach (var member in i.Members) Must(i.Confirm(member.InspectorId, Day("2026-03-10"), Far, member.Name, onPaper: true));
        foreach (var item in i.Items.ToList()) Must(i.Settle(item.ItemId, item == i.Items[0] ? finding : Finding.未发现问题, "秘密情况", Day("2026-03-10"), Far, "张甲"));
        Must(i.End(Day("2026-03-10"), Far));
        Must(i.DraftReport(new Report("上午", "维护管理", "秘密问题", "良好", "无")));
        Must(i.FinishReport(Day(on), Far, "科长甲"));
    }

    private static void Informed(Inspection i, FeedbackMethod method, string on)
    {
        Must(i.SendFeedback(new Feedback(method, Day(on), "回证1"), Far));
        Must(i.ReceiveFeedback(Day(on), Far));
        Must(i.Publish(new Publication(Publication.Platforms[0], "公示1"), Day(on), Far));
    }
}
