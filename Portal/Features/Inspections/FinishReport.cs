using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>完成检查报告 (Art. 18): the head signs the five parts that stand on the page, not an older draft of them.</summary>
[Article(18, 19), Verb("完成检查报告", Role.科室负责人, Role.工程管理科)]
public sealed class FinishReport(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, Report report, DateOnly on) =>
        desk.Step<FinishReport>(who, id, version, (i, work) =>
            i.DraftReport(report).Refusal is { } refusal ? refusal : i.FinishReport(on, work.Today, work.Actor.Name));
}
