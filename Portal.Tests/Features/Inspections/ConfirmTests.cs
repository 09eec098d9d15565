using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Inspections;
using Portal.Features.Rosters;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(14)]
public sealed class ConfirmTests
{
    // The roster's first two entries are the team of an ordered inspection.
    internal static async Task Link(TestOffice office, Who who, string name, string certificate)
    {
        var inspector = Must(await office.Get<EnterInspector>().Run(office.Coordinator, new InspectorFacts { Name = name, Certificate = certificate, SectionId = office.Own }));
        await office.Link(who, inspector);
    }

    private static async Task<IReadOnlyList<CheckPoint>> Answered(TestOffice office, int id)
    {
        var seen = (await office.Dossier(id)).Points;
        Must(await office.Get<AnswerChecklist>().Run(office.Staff, id, seen[0].ItemId, seen, [.. seen.Select(p => p with { Checked = true, Problem = false })]));
        return (await office.Dossier(id)).Points;
    }

    [Fact]
    public async Task Each_member_confirms_from_the_account_that_is_his_own()
    {
        await using var office = await Open();
        await Link(office, office.Staff, "张甲", "16110000001");
        await Link(office, office.OtherStaff, "李乙", "16110000002");
        var id = await office.Visited();
        var record = await Answered(office, id);
        var confirm = office.Get<ConfirmRecord>();
        Must(await confirm.Run(office.Staff, id, record, Day("2026-11-16")));
        Assert.Contains("没有关联检查人员", Refused(await confirm.Run(office.Head, id, record, Day("2026-11-16"))));
        Assert.Contains("您的角色是领导", Refused(await confirm.Run(office.Leader, id, record, Day("2026-11-16"))));
        Assert.Contains("还差 1 人", Refused(await office.Get<SettleItem>().Run(office.Staff, id, (await office.Dossier(id)).Items[0], Finding.未发现问题, "", Day("2026-11-16"))));
        // The second one is of another section, and confirms all the same.
        Must(await confirm.Run(office.OtherStaff, id, record, Day("2026-11-17")));
        Must(await office.Get<SettleItem>().Run(office.Staff, id, (await office.Dossier(id)).Items[0], Finding.未发现问题, "", Day("2026-11-17")));
        Assert.Equal([false, false], (await office.Dossier(id)).Confirmations.Select(c => c.OnPaper));
    }

    [Fact]
    public async Task Who_confirms_confirms_the_record_that_he_saw()
    {
        await using var office = await Open();
        await Link(office, office.Staff, "张甲", "16110000001");
        var id = await office.Visited();
        var record = await Answered(office, id);
        Must(await office.Get<AnswerChecklist>().Run(office.Head, id, record[0].ItemId, record, [.. record.Select(p => p with { Problem = true, Found = "锈蚀" })]));
        Assert.Contains("刚被他人修改", Refused(await office.Get<ConfirmRecord>().Run(office.Staff, id, record, Day("2026-11-16"))));
        Assert.Contains("刚被他人修改", Refused(await office.Get<AnswerChecklist>().Run(office.Staff, id, record[0].ItemId, record, record)));
    }

    [Fact]
    public async Task A_signed_paper_needs_its_scan_and_is_kept_with_it_or_not_at_all()
    {
        await using var office = await Open();
        var id = await office.Visited();
        await Answered(office, id);
        var paper = office.Get<ConfirmOnPaper>();
        Assert.Contains("扫描件", Refused(await paper.Run(office.Staff, id, await office.Version(id), [1, 2], Day("2026-11-16"), null)));
        Assert.Contains("请选择在纸质记录上签字", Refused(await paper.Run(office.Staff, id, await office.Version(id), [], Day("2026-11-16"), Pdf("签字.pdf"))));
        Assert.Contains("只有本次检查的检查人员", Refused(await paper.Run(office.Staff, id, await office.Version(id), [1, 9], Day("2026-11-16"), Pdf("签字.pdf"))));
        Assert.Contains("第7条", Refused(await paper.Run(office.OtherStaff, id, await office.Version(id), [1, 2], Day("2026-11-16"), Pdf("签字.pdf"))));
        var none = Must(await office.Get<DossierBoard>().Dossier(office.Staff, id));
        Assert.Equal((2, 0), (none.Inspection.StillToConfirm, none.Attachments.Count));
        Must(await paper.Run(office.Staff, id, await office.Version(id), [1, 2], Day("2026-11-16"), Pdf("签字.pdf")));
        var kept = Must(await office.Get<DossierBoard>().Dossier(office.Staff, id));
        Assert.Equal((0, "检查记录", true), (kept.Inspection.StillToConfirm, Assert.Single(kept.Attachments).Purpose, kept.Inspection.Confirmations.TrueForAll(c => c.OnPaper)));
    }

    [Fact]
    public async Task In_a_combined_inspection_only_the_items_section_records_its_points()
    {
        await using var office = await Open();
        var id = await office.Visited(itemSections: [office.Own, office.Other]);
        var points = (await office.Dossier(id)).Points;
        var answer = office.Get<AnswerChecklist>();
        CheckPoint[] Fine(CheckPoint p) => [p with { Checked = true, Problem = false }];
        Assert.Contains("第7条", Refused(await answer.Run(office.Staff, id, points[1].ItemId, [points[1]], Fine(points[1]))));
        Must(await answer.Run(office.OtherStaff, id, points[1].ItemId, [points[1]], Fine(points[1])));
        // Read before the other section's answer, and about another item: both are kept.
        Must(await answer.Run(office.Staff, id, points[0].ItemId, [points[0]], Fine(points[0])));
        Assert.All((await office.Dossier(id)).Points, p => Assert.True(p.IsAnswered));
    }
}
