using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Disclosure;

/// <summary>编制年度公开 (Art. 23): begun from 1 January for a section that had a plan in the year, or by the coordinator for the whole office.</summary>
[Article(23), Verb("编制年度公开", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class DraftDisclosure(Desk desk)
{
    /// <param name="sectionId">Null for the whole office.</param>
    /// <returns>The disclosure's number.</returns>
    public Task<Outcome<int>> Run(Who who, int? sectionId, int year) => desk.Write<DraftDisclosure, int>(who, async work =>
    {
        if (DisclosureToEdit.RefusalFor(work.Actor, sectionId) is { } refusal) return refusal;
        if (await work.Db.Disclosures.AnyAsync(d => d.SectionId == sectionId && d.Year == year)) return new Refusal($"{year} 年度公开已经开始编制，请打开它继续办理。", 23);
        if (!await work.Db.Plans.AnyAsync(p => p.Year == year && p.Accepted == true && (sectionId == null || p.SectionId == sectionId)))
            return new Refusal($"{year} 年没有生效的年度计划，没有应公开的执行情况。", 23);
        var disclosure = AnnualDisclosure.Draft(sectionId, year, work.Today, work.Actor.Name);
        if (!disclosure.Succeeded) return disclosure.Refusal;
        work.Db.Disclosures.Add(disclosure.Value);
        await work.Db.SaveChangesAsync();
        return disclosure.Value.Id;
    });
}
