using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>提交年度公开 (Art. 23): by the section, with its text as the page shows it; the head reviews, then the coordinator.</summary>
[Article(23), Verb("提交年度公开", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class SubmitDisclosure(Desk desk)
{
    public Task<Outcome> Run(Who who, int id, int version, DisclosureTexts texts) => desk.Write<SubmitDisclosure>(who, async work =>
    {
        var taken = await DisclosureToEdit.Take(work, id, version);
        if (!taken.Succeeded) return taken.Refusal;
        var disclosure = taken.Value;
        if (disclosure.SectionId is { } section && section != work.Actor.SectionId)
            return new Refusal("工程管理科审核各科室的年度公开，不代为提交；请由该科室提交。", 23, RefusedBecause.Section);
        return disclosure.Amend(texts) is { Succeeded: false } refused ? refused : disclosure.Submit(work.Actor, work.Today);
    });
}
