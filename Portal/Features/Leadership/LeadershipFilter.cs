using Portal.Domain;
using Portal.Domain.Inspections;

namespace Portal.Features.Leadership;

/// <summary>检查进度 (Art. 14, 18, 19): what had happened by a day; each holds the ones before it, except that 送达 and 公示 go side by side.</summary>
[Article(14, 18, 19)]
public enum ProgressStep { 已抽取, 已到场, 已出报告, 已送达, 已公示 }

/// <summary>领导总览的范围 (Art. 8, 25): the inspections drawn in the year of a day, up to that day, as their dated facts stood then.</summary>
/// <param name="AsOf">A fact counts from its own date, not from the day on which it was registered.</param>
[Article(8, 25)]
public sealed record LeadershipFilter(DateOnly AsOf, int? SectionId = null, ProgressStep Step = ProgressStep.已抽取)
{
    public IQueryable<Inspection> In(IQueryable<Inspection> all)
    {
        var (first, day) = (new DateOnly(AsOf.Year, 1, 1), AsOf);
        all = all.Where(i => i.DrawnOn >= first && i.DrawnOn <= day && (i.CancelledOn == null || i.CancelledOn > day));
        if (SectionId is { } section) all = all.Where(i => i.SectionId == section);
        return Step switch
        {
            ProgressStep.已到场 => all.Where(i => i.VisitOn <= day),
            ProgressStep.已出报告 => all.Where(i => i.ReportFinishedOn <= day),
            ProgressStep.已送达 => all.Where(i => i.FeedbackReceivedOn <= day),
            ProgressStep.已公示 => all.Where(i => i.PublishedOn <= day),
            _ => all,
        };
    }
}
