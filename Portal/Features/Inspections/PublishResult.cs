using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记结果公示 (Art. 6, 19): platform, reference and date, and a picture of the entry where there is one.</summary>
[Article(6, 19), Verb("登记结果公示", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class PublishResult(Desk desk, DataFolder folder)
{
    private const string Purpose = "公示截图";

    /// <param name="evidence">公示截图; null where none was taken.</param>
    public Task<Outcome> Run(Who who, int id, int version, Publication publication, DateOnly on, Upload? evidence) =>
        desk.StepWithFile<PublishResult>(who, id, version, folder, evidence, Purpose, (i, work) => i.Publish(publication, on, work.Today));
}
