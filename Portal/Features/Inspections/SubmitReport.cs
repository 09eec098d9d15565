using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>送审检查报告 (Art. 18): the five parts that stand on the page go to the head.</summary>
[Article(18), Verb("送审检查报告", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class SubmitReport(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, Report report) =>
        desk.Step<SubmitReport>(who, id, version, (i, work) => i.DraftReport(report).Refusal is { } refusal ? refusal : i.SubmitReport(work.Today));
}
