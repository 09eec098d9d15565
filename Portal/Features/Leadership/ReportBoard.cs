using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Leadership;

/// <param name="Today">The office's day.</param>
public sealed record ReportList(DateOnly Today, Paged<LeadershipReport> Reports);

/// <summary>领导报表 (Art. 8, 25): the workbooks that were made, the newest first; for the leadership and the coordinator.</summary>
[Article(8, 25)]
public sealed class ReportBoard(Desk desk)
{
    public Task<Outcome<ReportList>> Page(Who who, int page) => desk.Read<ReportList>(who, async work =>
    {
        if (LeadershipBoard.RefusalFor(work.Actor) is { } refusal) return refusal;
        return new ReportList(work.Today, await work.Db.Reports.OrderByDescending(r => r.Id).PageAsync(page));
    });

    public Task<Outcome<PublishedFile>> File(Who who, int id) => desk.Read<PublishedFile>(who, async work =>
    {
        if (LeadershipBoard.RefusalFor(work.Actor) is { } refusal) return refusal;
        return await work.Db.Reports.SingleOrDefaultAsync(r => r.Id == id) is { } report ? new PublishedFile(report.FileName, report.Sha256, report.Length) : Work.Missing("报表");
    });
}
