using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>取消检查 (Art. 14, 16): it counts no more towards the two of a year.</summary>
[Article(14, 16), Verb("取消检查", Role.科室负责人, Role.工程管理科)]
public sealed class CancelInspection(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string why) =>
        desk.Step<CancelInspection>(who, id, version, (i, work) => i.Cancel(work.Today, why));
}
