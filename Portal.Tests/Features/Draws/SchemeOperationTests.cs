using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Plans;
using Portal.Features.Draws;
using Portal.Features.Inspections;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Draws;

[Article(14)]
public sealed class SchemeOperationTests
{
    [Fact]
    public async Task The_draw_lays_down_a_scheme_and_the_visit_takes_its_checklist_over()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var draw = await office.Revealed(await office.AcceptedLine());
        var board = office.Get<SchemeBoard>();
        var view = Must(await board.Scheme(office.Leader, draw));
        Assert.NotEmpty(view.Scheme.Points);
        var item = view.Items[0].Id;
        var amend = office.Get<AmendScheme>();
        var points = view.Scheme.Points.Append(new SchemePoint(item, "应急预案")).ToList();
        Assert.Contains("您的角色是科员", Refused(await amend.Run(office.Staff, draw, view.Scheme.Version, "步骤", points)));
        Assert.Contains("第7条", Refused(await amend.Run(office.OtherHead, draw, view.Scheme.Version, "步骤", points)));
        Must(await amend.Run(office.Head, draw, view.Scheme.Version, "步骤", points));
        Assert.Contains("刚被他人修改", Refused(await amend.Run(office.Head, draw, view.Scheme.Version, "别的", points)));

        var inspection = (await office.InspectionsOf(draw))[0];
        Must(await office.Get<RecordVisit>().Run(office.Staff, inspection.Id, inspection.Version, office.Today, "一号地下室"));
        var visited = await office.Dossier(inspection.Id);
        Assert.Equal((points.Count, "应急预案", "一号地下室"), (visited.Points.Count, visited.Points.Last(p => p.ItemId == item).Text, visited.VisitedWorks));
        view = Must(await board.Scheme(office.Head, draw));
        Assert.Equal(office.Today, view.FirstVisit);
        Assert.Contains("不能再修改", Refused(await amend.Run(office.Head, draw, view.Scheme.Version, "步骤", view.Scheme.Points)));
    }

    [Fact]
    public async Task A_draw_without_a_kept_scheme_gets_one_when_it_is_amended_and_one_not_revealed_has_none()
    {
        await using var office = await Open();
        await office.EnterRosters();
        var frozen = await office.Freeze(await office.AcceptedLine());
        Assert.Contains("揭晓后才有检查方案", Refused(await office.Get<SchemeBoard>().Scheme(office.Head, frozen)));
        await office.Hear(frozen);
        Must(await office.TryReveal(frozen));
        await using (var db = await office.Db()) await db.Schemes.ExecuteDeleteAsync();
        var view = Must(await office.Get<SchemeBoard>().Scheme(office.Head, frozen));
        Must(await office.Get<AmendScheme>().Run(office.Head, frozen, view.Scheme.Version, "步骤", view.Scheme.Points));
        Assert.Equal("步骤", Must(await office.Get<SchemeBoard>().Scheme(office.Head, frozen)).Scheme.Process);
    }
}
