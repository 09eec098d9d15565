using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记后续处理 (Art. 22): one decision on one violation.</summary>
[Article(22), Verb("登记后续处理", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class RecordHandling(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, string violation, HandlingDecision decision, string documentNo, DateOnly decidedOn, string publishedAt, DateOnly? publishedOn = null) =>
        desk.Step<RecordHandling>(who, id, version, (i, work) =>
            i.Handle(new Handling(violation, decision, documentNo, decidedOn, publishedAt, work.Actor.Name, publishedOn), work.Today));
}
