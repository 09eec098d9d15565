using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>确认现场记录 (Art. 14): a member of the team, from the account that is his own, confirms the record that he sees.</summary>
[Article(14), Verb("确认现场记录", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ConfirmRecord(Desk desk)
{
    /// <param name="seen">The record as the page showed it.</param>
    public Task<Outcome> Run(Who who, int id, IReadOnlyList<CheckPoint> seen, DateOnly on) => desk.Write<ConfirmRecord>(who, async work =>
    {
        if (await work.Db.Inspections.SingleOrDefaultAsync(i => i.Id == id) is not { } inspection) return Work.Missing("检查");
        if (work.Actor.RefusalOnSite(inspection) is { } notYours) return notYours;
        if (work.Actor.InspectorId is not { } own) return new Refusal("您的账号没有关联检查人员，不能以本人身份确认。请系统管理员关联，或由承办科室登记纸质签字。", 14);
        return inspection.Points.SequenceEqual(seen) ? inspection.Confirm(own, on, work.Today, work.Actor.Name, onPaper: false) : Work.Stale;
    });
}
