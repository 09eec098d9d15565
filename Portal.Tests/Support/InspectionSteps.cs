using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Inspections;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Support;

/// <summary>An inspection ordered, and brought from step to step by the operations that people use; each method does all the steps before its own.</summary>
public static class InspectionSteps
{
    public static readonly Report Whole = new("2026-11-16", "维护管理", "无", "良好", "继续保持");

    /// <summary>As the draw would leave it: of the own section, with one item, or in a combined inspection one item for each section named.</summary>
    public static async Task<int> Ordered(this TestOffice office, int number = 1, params int[] itemSections)
    {
        await using var db = await office.Db();
        var code = $"91411100XX{number:00000000}";
        var enterprise = Must(Enterprise.Enter(new EnterpriseFacts { Code = code, Name = $"漯河示例{number}号建设有限公司", Categories = ["建设单位"], Address = "漯河市郾城区示例路 1 号", Phone = "0395-0000000" }));
        db.Enterprises.Add(enterprise);
        var items = (itemSections is [] ? [office.Own] : itemSections)
            .Select((section, n) => Must(CheckItem.Enter(new CheckItemFacts { Code = $"{number}-{n + 1}", Name = $"事项{n + 1}", LegalBasis = "人民防空法第二十六条", SectionId = section }))).ToList();
        db.CheckItems.AddRange(items);
        await db.SaveChangesAsync();
        var inspection = new Inspection($"检2026-{number:000}", new InspectionOrder(
            null, null, office.Own, "人防工程维护管理检查", enterprise.Id, code, enterprise.Name, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 31),
            [new TeamMember(1, "张甲", "16110000001", "组长"), new TeamMember(2, "李乙", "16110000002", "组员")],
            [.. items.Select(i => new ItemResult(i.Id, i.Name, i.SectionId))]));
        db.Inspections.Add(inspection);
        await db.SaveChangesAsync();
        return inspection.Id;
    }

    /// <summary>The dossier as it now stands; its version is what a page would have read.</summary>
    public static async Task<Inspection> Dossier(this TestOffice office, int id)
    {
        await using var db = await office.Db();
        return await db.Inspections.AsNoTracking().SingleAsync(i => i.Id == id);
    }

    public static async Task<int> Visited(this TestOffice office, string on = "2026-11-16", int number = 1, params int[] itemSections)
    {
        var id = await office.Ordered(number, itemSections);
        Must(await office.Get<RecordVisit>().Run(office.Staff, id, 0, Day(on)));
        return id;
    }

    /// <summary>Every point of the checklist answered, the first one with a problem where one is wanted, and the record signed on paper by both inspectors.</summary>
    public static async Task Record(this TestOffice office, int id, string on = "2026-11-16", bool problem = false)
    {
        foreach (var points in (await office.Dossier(id)).Points.GroupBy(p => p.ItemId))
        {
            var answers = points.Select((p, n) => p with { Checked = true, Problem = problem && n == 0, Found = problem && n == 0 ? "现场查看" : "" });
            Must(await office.Get<AnswerChecklist>().Run(office.Coordinator, id, points.Key, [.. points], [.. answers]));
        }
        Must(await office.Get<ConfirmOnPaper>().Run(office.Coordinator, id, await office.Version(id), [1, 2], Day(on), Pdf("现场检查记录.pdf", $"signed {id}")));
    }

    public static async Task<int> Recorded(this TestOffice office, string on = "2026-11-16", int number = 1, bool problem = false, params int[] itemSections)
    {
        var id = await office.Visited(on, number, itemSections);
        await office.Record(id, on, problem);
        return id;
    }

    public static async Task<int> Settled(this TestOffice office, string on = "2026-11-16", int number = 1, Finding finding = Finding.未发现问题)
    {
        var id = await office.Recorded(on, number, finding is Finding.发现问题待后续处理 or Finding.发现问题经责令已改正);
        Must(await office.Get<SettleItem>().Run(office.Staff, id, (await office.Dossier(id)).Items[0], finding, "现场查看", Day(on)));
        return id;
    }

    public static async Task<int> Ended(this TestOffice office, string on = "2026-11-16", int number = 1, Finding finding = Finding.未发现问题)
    {
        var id = await office.Settled(on, number, finding);
        Must(await office.Get<EndInspection>().Run(office.Staff, id, await office.Version(id), Day(on)));
        return id;
    }

    public static async Task<int> Reported(this TestOffice office, string ended = "2026-11-16", string on = "2026-11-18", int number = 1, Finding finding = Finding.未发现问题)
    {
        var id = await office.Ended(ended, number, finding);
        Must(await office.Get<FinishReport>().Run(office.Head, id, await office.Version(id), Whole, Day(on)));
        return id;
    }

    public static async Task<int> Received(this TestOffice office, string on = "2026-11-20", int number = 1)
    {
        var id = await office.Reported(number: number);
        Must(await office.Get<SendFeedback>().Run(office.Staff, id, await office.Version(id), new Feedback(FeedbackMethod.直接送达, Day("2026-11-18"), "回证1")));
        Must(await office.Get<ReceiveFeedback>().Run(office.Staff, id, await office.Version(id), Day(on)));
        return id;
    }

    public static async Task<int> Published(this TestOffice office, string received = "2026-11-20", string on = "2026-11-20", int number = 1)
    {
        var id = await office.Received(received, number);
        Must(await office.Get<PublishResult>().Run(office.Staff, id, await office.Version(id), new Publication(Publication.Platforms[0], "公示1"), Day(on), null));
        return id;
    }

    public static async Task<int> Version(this TestOffice office, int id) => (await office.Dossier(id)).Version;

    /// <summary>A file that begins as PDFs begin.</summary>
    public static Upload Pdf(string name, string text = "hello") => new(name, new MemoryStream(Encoding.UTF8.GetBytes($"%PDF-1.7 {text}")));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
