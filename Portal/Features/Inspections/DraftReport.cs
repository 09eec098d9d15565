using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>保存检查报告草稿 (Art. 18): as often as needed, until the head finishes it.</summary>
[Article(18), Verb("保存检查报告草稿", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class DraftReport(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, Report report) =>
        desk.Step<DraftReport>(who, id, version, (i, work) => i.DraftReport(report));
}
