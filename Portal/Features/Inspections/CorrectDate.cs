using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>更正日期 (Art. 18, 19, 21): every deadline that follows is computed anew, and the trail keeps both dates.</summary>
[Article(18, 19, 21), Verb("更正日期", Role.科室负责人, Role.工程管理科)]
public sealed class CorrectDate(Desk desk, OfficeCalendar calendar)
{
    public Task<Outcome> Run(Who who, int id, int version, CorrectableDate which, DateOnly to, string why) =>
        desk.Step<CorrectDate>(who, id, version, (i, work) => i.CorrectDate(which, to, why, work.Today, work.Actor.Name, calendar.Current));
}
