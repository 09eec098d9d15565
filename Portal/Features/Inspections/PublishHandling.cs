using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>登记处理结果公示 (Art. 22): where the decision on a violation stands, and since when.</summary>
[Article(22), Verb("登记处理结果公示", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class PublishHandling(Desk desk)
{
    /// <param name="at">Its place among the decisions of the dossier, from 0.</param>
    public Task<Outcome> Run(Who who, int id, int version, int at, string publishedAt, DateOnly on) =>
        desk.Step<PublishHandling>(who, id, version, (i, work) => i.PublishHandling(at, publishedAt, on, work.Today));
}
