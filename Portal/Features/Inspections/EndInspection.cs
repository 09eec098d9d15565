using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>结束检查 (Art. 18): from this day the report is due in five working days.</summary>
[Article(18), Verb("结束检查", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class EndInspection(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, DateOnly on) =>
        desk.Step<EndInspection>(who, id, version, (i, work) => i.End(on, work.Today));
}
