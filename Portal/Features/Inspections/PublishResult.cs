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
    public async Task<Outcome> Run(Who who, int id, int version, Publication publication, DateOnly on, Upload? evidence)
    {
        if (evidence is null) return await desk.Step<PublishResult>(who, id, version, (i, work) => i.Publish(publication, on, work.Today));
        var received = await ReceivedFile.From(evidence, folder);
        if (!received.Succeeded) return received.Refusal;
        using var file = received.Value;
        return await desk.Step<PublishResult>(who, id, version, (i, work) =>
        {
            var outcome = i.Publish(publication, on, work.Today);
            if (outcome.Succeeded) work.Db.Attachments.Add(file.KeepWith(id, Purpose, work.Now, work.Actor.Name));
            return outcome;
        });
    }
}
