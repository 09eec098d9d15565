using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Works;

/// <summary>移出人防工程名录 (Art. 11): demolished or handed over; the entry and its history stay.</summary>
[Article(11), Verb("移出人防工程", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RetireWorks(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string why) => desk.Write<RetireWorks>(who, async work =>
    {
        if (await work.Db.Works.SingleOrDefaultAsync(w => w.Id == id) is not { } works) return Work.Missing("工程");
        return works.Version != version ? Work.Stale : works.Retire(work.Today, why);
    });
}
