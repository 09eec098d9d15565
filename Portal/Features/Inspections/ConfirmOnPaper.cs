using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记纸质签字 (Art. 14): the record was signed on paper; its scan is the evidence, for one member or for several.</summary>
[Article(14), Verb("登记纸质签字", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ConfirmOnPaper(Desk desk, DataFolder folder)
{
    private const string Purpose = "检查记录";

    /// <param name="scan">签字的现场检查记录.</param>
    public async Task<Outcome> Run(Who who, int id, int version, IReadOnlyList<int> inspectorIds, DateOnly on, Upload? scan)
    {
        if (await desk.RefusalFor<ConfirmOnPaper>(who, async work => (await work.Dossier(id, version)).Refusal) is { } notYours) return notYours;
        if (inspectorIds.Count == 0) return new Refusal("请选择在纸质记录上签字的检查人员。", 14);
        if (scan is null) return new Refusal("请选择已签字的现场检查记录扫描件。", 14);
        return await desk.StepWithFile<ConfirmOnPaper>(who, id, version, folder, scan, Purpose, (i, work) =>
            inspectorIds.Distinct().Select(inspector => i.Confirm(inspector, on, work.Today, work.Actor.Name, onPaper: true)).FirstOrDefault(o => !o.Succeeded) ?? Outcome.Done);
    }
}
