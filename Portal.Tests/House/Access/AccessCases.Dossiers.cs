using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Features.Deadlines;
using Portal.Features.Disclosure;
using Portal.Features.Documents;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

public static partial class AccessCases
{
    private static readonly Publication Result = new(Publication.Platforms[0], "公示1");

    public static IEnumerable<AccessCase> Dossiers =>
    [
        AccessCase.Of<RecordVisit, Inspection>(o => At(o, o.Ordered()), (op, who, i, o) => op.Run(who, i.Id, i.Version, o.Today)),
        AccessCase.Of<CancelInspection, Inspection>(o => At(o, o.Ordered()), (op, who, i, o) => op.Run(who, i.Id, i.Version, "企业已注销")),
        AccessCase.Of<KeepDraft, Inspection>(o => At(o, o.Ordered()), (op, who, i, o) => op.Run(who, i.Id, "report", "{1}", "{}")),
        AccessCase.Of<AddAttachment, Inspection>(o => At(o, o.Ordered()), (op, who, i, o) => op.Run(who, i.Id, Attachment.Purposes[0], Pdf("附件.pdf"))),
        AccessCase.Of<MakeDocument, Inspection>(o => At(o, o.Ordered()), (op, who, i, o) => op.Run(who, i.Id, DocumentKind.检查通知书).Only()),
        AccessCase.Of<AnswerChecklist, Inspection>(o => At(o, o.Visited()), (op, who, i, o) => op.Run(who, i.Id, i.Items[0].ItemId, i.Points, [.. i.Points.Select(p => p with { Checked = true, Problem = false })])),
        // 科员 is a member of the team in person.
        AccessCase.Of<ConfirmRecord, Inspection>(
            async o =>
            {
                await o.EnterRosters();
                var id = await o.Visited(number: 31);
                var points = (await o.Dossier(id)).Points;
                Must(await o.Get<AnswerChecklist>().Run(o.Staff, id, points[0].ItemId, points, [.. points.Select(p => p with { Checked = true, Problem = false })]));
                await o.Link(o.Staff, 1);
                return await o.Dossier(id);
            },
            (op, who, i, o) => op.Run(who, i.Id, i.Points, Day("2026-11-16"))),
        AccessCase.Of<ConfirmOnPaper, Inspection>(
            async o =>
            {
                var id = await o.Visited();
                var points = (await o.Dossier(id)).Points;
                Must(await o.Get<AnswerChecklist>().Run(o.Staff, id, points[0].ItemId, points, [.. points.Select(p => p with { Checked = true, Problem = false })]));
                return await o.Dossier(id);
            },
            (op, who, i, o) => op.Run(who, i.Id, i.Version, [1, 2], Day("2026-11-16"), Pdf("记录.pdf"))),
        AccessCase.Of<SettleItem, Inspection>(o => At(o, o.Recorded()), (op, who, i, o) => op.Run(who, i.Id, i.Items[0], Finding.未发现问题, "现场查看", Day("2026-11-16"))),
        AccessCase.Of<EndInspection, Inspection>(o => At(o, o.Settled()), (op, who, i, o) => op.Run(who, i.Id, i.Version, Day("2026-11-16"))),
        AccessCase.Of<DraftReport, Inspection>(o => At(o, o.Ended()), (op, who, i, o) => op.Run(who, i.Id, i.Version, Whole)),
        AccessCase.Of<SubmitReport, Inspection>(o => At(o, o.Ended()), (op, who, i, o) => op.Run(who, i.Id, i.Version, Whole)),
        AccessCase.Of<ReturnReport, Inspection>(
            async o =>
            {
                var ended = await At(o, o.Ended());
                Must(await o.Get<SubmitReport>().Run(o.Staff, ended.Id, ended.Version, Whole));
                return await o.Dossier(ended.Id);
            },
            (op, who, i, o) => op.Run(who, i.Id, i.Version, "请补充现场情况")),
        AccessCase.Of<FinishReport, Inspection>(o => At(o, o.Ended()), (op, who, i, o) => op.Run(who, i.Id, i.Version, Whole, Day("2026-11-18"))),
        AccessCase.Of<CorrectDate, Inspection>(o => At(o, o.Received()), (op, who, i, o) => op.Run(who, i.Id, i.Version, CorrectableDate.送达日期, Day("2026-11-19"), "回证上为19日")),
        AccessCase.Of<SendFeedback, Inspection>(o => At(o, o.Reported()), (op, who, i, o) => op.Run(who, i.Id, i.Version, Sent)),
        AccessCase.Of<ReceiveFeedback, Inspection>(
            async o =>
            {
                var reported = await At(o, o.Reported());
                Must(await o.Get<SendFeedback>().Run(o.Staff, reported.Id, reported.Version, Sent));
                return await o.Dossier(reported.Id);
            },
            (op, who, i, o) => op.Run(who, i.Id, i.Version, Day("2026-11-20"), Pdf("回证.pdf"))),
        AccessCase.Of<PublishResult, Inspection>(o => At(o, o.Reported()), (op, who, i, o) => op.Run(who, i.Id, i.Version, Result, Day("2026-11-20"), Pdf("截图.pdf"))),
        AccessCase.Of<UploadResults, Inspection>(o => At(o, o.Reported()), (op, who, i, o) => op.Run(who, [i.Id], Result, Day("2026-11-20")).Only()),
        AccessCase.Of<GiveOpinion, Inspection>(o => At(o, o.Received()), (op, who, i, o) => op.Run(who, i.Id, i.Version, new Opinion("无异议", "王某"), Day("2026-11-21"))),
        AccessCase.Of<RecordHandling, Inspection>(o => At(o, Violated(o)), (op, who, i, o) => op.Run(who, i.Id, i.Version, "擅自拆除", HandlingDecision.行政处罚, "漯防罚〔2026〕1号", Day("2026-11-22"), "")),
        AccessCase.Of<PublishHandling, Inspection>(
            async o =>
            {
                var found = await At(o, Violated(o));
                Must(await o.Get<RecordHandling>().Run(o.Head, found.Id, found.Version, "擅自拆除", HandlingDecision.行政处罚, "漯防罚〔2026〕1号", Day("2026-11-22"), ""));
                return await o.Dossier(found.Id);
            },
            (op, who, i, o) => op.Run(who, i.Id, i.Version, 0, "市政府网站", Day("2026-11-23"))),
        AccessCase.Of<GiveReason, int>(
            async o =>
            {
                var id = await Support.Dossiers.EndedOn(o, new DateOnly(2026, 11, 20));
                o.GoTo("2026-12-01");
                return id;
            },
            (op, who, id, o) => op.Run(who, id, DeadlineKind.检查报告, null, "取证材料补充")),
    ];

    private static Feedback Sent => new(FeedbackMethod.直接送达, Day("2026-11-18"), "回证1");

    private static async Task<Inspection> At(TestOffice o, Task<int> id) => await o.Dossier(await id);

    private static Task<int> Violated(TestOffice o) => o.Reported(finding: Finding.发现问题待后续处理);
}
