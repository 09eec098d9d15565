using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记到场 (Art. 14): the day on which the inspectors came, inside the window.</summary>
[Article(14), Verb("登记到场", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RecordVisit(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, DateOnly on) =>
        desk.Step<RecordVisit>(who, id, version, (i, work) => i.Visit(on, work.Today));
}
