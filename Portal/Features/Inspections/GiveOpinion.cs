using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记意见建议 (Art. 21): a late one is kept too.</summary>
[Article(21), Verb("登记意见建议", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class GiveOpinion(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, Opinion opinion, DateOnly on) =>
        desk.Step<GiveOpinion>(who, id, version, (i, work) => i.GiveOpinion(opinion, on, work.Today));
}
