using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>登记年度公开 (Art. 23): the head, or the coordinator, says where and when last year's execution was published.</summary>
[Article(6, 23), Verb("登记年度公开", Role.科室负责人, Role.工程管理科)]
public sealed class RecordDisclosure(Desk desk)
{
    public Task<Outcome> Run(Who who, int sectionId, int year, DateOnly publishedOn, string place) => desk.Write<RecordDisclosure>(who, async work =>
    {
        if (work.Actor.RefusalFor(sectionId) is { } refusal) return refusal;
        if (await work.Db.Disclosures.AnyAsync(d => d.SectionId == sectionId && d.Year == year))
            return new Refusal($"{year} 年度的公开已经登记。", 23);
        var disclosure = AnnualDisclosure.Record(sectionId, year, publishedOn, place, work.Today, work.Actor.Name);
        if (!disclosure.Succeeded) return disclosure.Refusal;
        work.Db.Disclosures.Add(disclosure.Value);
        return Outcome.Done;
    });
}
