using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>审核年度公开 (Art. 7, 23): the section's head, then the coordinator; with the latter's approval the figures stand. Either returns it with remarks.</summary>
[Article(7, 23), Verb("审核年度公开", Role.科室负责人, Role.工程管理科)]
public sealed class ReviewDisclosure(Desk desk, OfficeCalendar calendar)
{
    /// <param name="seen">The figures that the page showed; others now are approved by nobody.</param>
    /// <param name="remarks">审核意见; must not be empty when it is returned.</param>
    public Task<Outcome> Run(Who who, int id, int version, Execution seen, bool accept, string remarks) => desk.Write<ReviewDisclosure>(who, async work =>
    {
        var taken = await DisclosureToEdit.Take(work, id, version);
        if (!taken.Succeeded) return taken.Refusal;
        var disclosure = taken.Value;
        if (disclosure.Stage is DisclosureStage.待科室审核 && disclosure.SectionId != work.Actor.SectionId)
            return new Refusal("现在由该科室的负责人审核，通过后再由工程管理科审核。", 23, RefusedBecause.Section);
        if (disclosure.Stage is not DisclosureStage.待科室审核 && work.Actor.Role is not Role.工程管理科)
            return new Refusal($"年度公开现在是“{disclosure.Stage}”，由工程管理科办理。", 7, RefusedBecause.Section);
        if (!accept) return disclosure.Return(work.Actor, work.Today, remarks);
        var now = (await ExecutionGround.Load(work, calendar.Current, disclosure.Year)).Of(disclosure.SectionId).Counted();
        if (!now.Agrees(seen)) return new Refusal("在您审核期间，卷宗的数据有变化，数字与您看到的不同。请刷新后核对再审核。", 23);
        return disclosure.Stage is DisclosureStage.待科室审核 ? disclosure.Endorse(work.Actor, work.Today) : disclosure.Approve(work.Actor, work.Today, now);
    });
}
