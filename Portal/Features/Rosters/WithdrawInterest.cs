using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>撤销利害关系 (Art. 15): from now on the draw may assign the two to each other; that it was declared stays on record.</summary>
[Article(15), Verb("撤销利害关系", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class WithdrawInterest(Desk desk)
{
    public Task<Outcome> Run(Who who, int interestId, string why) => desk.Write<WithdrawInterest>(who, async work =>
    {
        if (await work.Db.Interests.SingleOrDefaultAsync(i => i.Id == interestId) is not { } interest) return Work.Missing("利害关系");
        var inspector = await work.Db.Inspectors.SingleAsync(i => i.Id == interest.InspectorId);
        if (Interest.RefusalToKeep(work.Actor, inspector.Id, inspector.SectionId) is { } notYours) return notYours;
        return interest.Withdraw(work.Today, PlainText.Line(why));
    });
}
