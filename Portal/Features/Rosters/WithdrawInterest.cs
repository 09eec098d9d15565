using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>撤销利害关系 (Art. 15): from now on the draw may assign the two to each other; the trail keeps that it was declared.</summary>
[Article(15), Verb("撤销利害关系", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class WithdrawInterest(Desk desk)
{
    public Task<Outcome> Run(Who who, int interestId) => desk.Write<WithdrawInterest>(who, async work =>
    {
        if (await work.Db.Interests.SingleOrDefaultAsync(i => i.Id == interestId) is not { } interest) return Work.Missing("利害关系");
        var inspector = await work.Db.Inspectors.SingleAsync(i => i.Id == interest.InspectorId);
        if (work.Actor.RefusalForInspectorOf(inspector.SectionId) is { } notYours) return notYours;
        work.Db.Interests.Remove(interest);
        return Outcome.Done;
    });
}
