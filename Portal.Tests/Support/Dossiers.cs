using Portal.Domain.Inspections;
using Portal.Domain.Rosters;

namespace Portal.Tests.Support;

/// <summary>Inspections brought by the domain's own steps to the stage that a test starts from.</summary>
public static class Dossiers
{
    public const string Code = "91411100XX00000196";

    /// <summary>An inspection of 甲子示例置业 that ended on a day, kept in the office's database.</summary>
    /// <returns>Its id.</returns>
    public static Task<int> EndedOn(TestOffice office, DateOnly ended, int number = 1, int? sectionId = null) => Keep(office, sectionId ?? office.Own, number, ended, _ => { });

    /// <summary>… whose report was finished too.</summary>
    public static Task<int> ReportedOn(TestOffice office, DateOnly ended, DateOnly reported, int number = 1) => Keep(office, office.Own, number, ended, i =>
    {
        TestOffice.Must(i.DraftReport(new Report("上午", "维护管理", "无", "良好", "无")));
        TestOffice.Must(i.FinishReport(reported, reported, "科长甲"));
    });

    /// <summary>… whose result the object received.</summary>
    public static Task<int> ReceivedOn(TestOffice office, DateOnly ended, DateOnly received, int number = 1) => Keep(office, office.Own, number, ended, i =>
    {
        TestOffice.Must(i.DraftReport(new Report("上午", "维护管理", "无", "良好", "无")));
        TestOffice.Must(i.FinishReport(ended, ended, "科长甲"));
        TestOffice.Must(i.SendFeedback(new Feedback(FeedbackMethod.直接送达, ended, "回证1"), received));
        TestOffice.Must(i.ReceiveFeedback(received, received));
        TestOffice.Must(i.Publish(new Publication(Publication.Platforms[0], "公示1"), received, received));
    });

    private static async Task<int> Keep(TestOffice office, int sectionId, int number, DateOnly ended, Action<Inspection> further)
    {
        await using var db = await office.Db();
        // A constant would stand in the query's text, and so in the log.
        var code = Code;
        var enterprise = db.Enterprises.FirstOrDefault(e => e.Code == code);
        if (enterprise is null)
        {
            enterprise = TestOffice.Must(Enterprise.Enter(new EnterpriseFacts { Code = Code, Name = "漯河市甲子示例置业有限公司", Categories = ["建设单位"] }));
            db.Enterprises.Add(enterprise);
            await db.SaveChangesAsync();
        }
        var inspection = new Inspection($"检{ended.Year}-{number:000}", new InspectionOrder(
            null, null, sectionId, "维护管理检查", enterprise.Id, enterprise.Code, enterprise.Name, ended.AddDays(-10), ended,
            [new TeamMember(1, "张甲", "16110000001", "组员")], [new ItemResult(1, "维护管理", sectionId)]));
        TestOffice.Must(inspection.Visit(ended, ended));
        TestOffice.Must(inspection.Confirm(1, ended, ended, "张甲", onPaper: false));
        TestOffice.Must(inspection.Settle(1, Finding.未发现问题, "", ended, ended, "张甲"));
        TestOffice.Must(inspection.End(ended, ended));
        further(inspection);
        db.Inspections.Add(inspection);
        await db.SaveChangesAsync();
        return inspection.Id;
    }
}
