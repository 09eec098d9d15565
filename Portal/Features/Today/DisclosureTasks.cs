using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Features.Disclosure;
using Portal.Operations;

namespace Portal.Features.Today;

/// <summary>年度公开待办 (Art. 23): disclosures to review, sent back, to complete, to publish.</summary>
internal static class DisclosureTasks
{
    public static async Task<IEnumerable<TodayTask>> Of(Work work, int? section)
    {
        var open = await work.Db.Disclosures.Where(d => d.PublishedOn == null && (section == null || d.SectionId == section)).ToListAsync();
        if (open.Count == 0) return [];
        var names = await work.Db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name);
        return open.Select(d => (Disclosure: d, What: What(d, work.Actor))).Where(d => d.What is not null).Select(d => new TodayTask(
            TodayGroup.待办理, d.What!, $"{AnnualEntry.Owner(d.Disclosure.SectionId, names)} {d.Disclosure.Year} 年度", "", 23,
            PortalRoutes.DisclosureAt(d.Disclosure.Id), AnnualCutoff.Disclosure(d.Disclosure.Year)));
    }

    private static string? What(AnnualDisclosure disclosure, Actor actor)
    {
        var (coordinates, own) = (actor.Role is Role.工程管理科, disclosure.SectionId is { } section ? actor.SectionId == section : actor.Role is Role.工程管理科);
        return disclosure.Stage switch
        {
            DisclosureStage.草稿 when own => "完成并提交年度公开",
            DisclosureStage.已退回 when own => "修改退回的年度公开",
            DisclosureStage.待科室审核 when own && actor.Role is Role.科室负责人 or Role.工程管理科 => "审核本科室的年度公开",
            DisclosureStage.待统筹审核 when coordinates => "审核年度公开",
            DisclosureStage.待公开 when own && actor.Role is Role.科室负责人 or Role.工程管理科 => "公开并登记年度公开",
            _ => null,
        };
    }
}
