using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记送达 (Art. 19, 20, 21): the object has the written result; its ten working days run.</summary>
[Article(19, 20, 21), Verb("登记送达", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ReceiveFeedback(Desk desk, DataFolder folder)
{
    private const string Purpose = "送达回证";

    /// <param name="evidence">The signed 送达回证, or what the post says of the delivery; null where it is filed later.</param>
    public Task<Outcome> Run(Who who, int id, int version, DateOnly on, Upload? evidence = null) =>
        desk.StepWithFile<ReceiveFeedback>(who, id, version, folder, evidence, Purpose, (i, work) => i.ReceiveFeedback(on, work.Today));
}
