using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记发出反馈 (Art. 19, 20): delivered by hand or posted, with its receipt or tracking number.</summary>
[Article(19, 20), Verb("登记发出反馈", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class SendFeedback(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, Feedback feedback) =>
        desk.Step<SendFeedback>(who, id, version, (i, work) => i.SendFeedback(feedback, work.Today));
}
