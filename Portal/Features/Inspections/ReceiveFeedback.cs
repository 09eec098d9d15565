using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记送达 (Art. 19, 20, 21): the object has the written result; its ten working days run.</summary>
[Article(19, 20, 21), Verb("登记送达", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ReceiveFeedback(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, DateOnly on) =>
        desk.Step<ReceiveFeedback>(who, id, version, (i, work) => i.ReceiveFeedback(on, work.Today));
}
