using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>退回检查报告 (Art. 18): with remarks; the five working days run on.</summary>
[Article(18), Verb("退回检查报告", Role.科室负责人, Role.工程管理科)]
public sealed class ReturnReport(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string remarks) =>
        desk.Step<ReturnReport>(who, id, version, (i, work) => i.ReturnReport(remarks, work.Today, work.Actor.Name));
}
