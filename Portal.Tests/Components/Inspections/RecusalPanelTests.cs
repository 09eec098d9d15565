using Bunit;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Draws;
using Portal.Features.Inspections;
using Portal.Features.Recusals;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Inspections;

[Article(15)]
public sealed class RecusalPanelTests : PageTest
{
    [Fact]
    public async Task The_head_decides_on_the_dossier_and_the_leadership_sees_that_but_not_why()
    {
        await Office.EnterRosters();
        var own = (await Office.InspectionsOf(await Office.Revealed(await Office.AcceptedLine())))[0];
        Must(await Office.Get<AskRecusal>().Run(Office.Head, own.Id, own.Members[0].InspectorId, RecusalAsker.检查对象, "近亲属在该单位任职"));
        await SignIn(Office.Head);
        var page = Open<DossierPage>($"/inspections/{own.Id}", p => p.Add(x => x.Id, own.Id));
        var panel = page.FindComponent<RecusalPanel>();
        Assert.Contains("近亲属在该单位任职", panel.Markup);
        await panel.FindAll("input[type=radio]")[1].ClickAsync(new());
        await panel.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("待替补抽取", page.Markup));
        await page.FindButton("冻结替补底册").ClickAsync(new());
        var draw = Must(await Office.Get<RecusalBoard>().Of(Office.Head, own.Id)).Single().Draws.Single().Id;

        await SignIn(Office.Leader);
        page = Open<DossierPage>($"/inspections/{own.Id}", p => p.Add(x => x.Id, own.Id));
        Assert.DoesNotContain("近亲属在该单位任职", page.Markup);
        var shown = Open<DrawPage>($"/draws/{draw}", p => p.Add(x => x.Id, draw));
        Assert.Contains("可以接任", shown.Markup);
        Assert.Contains("替补抽取", shown.Find(".page-head, header, h1").TextContent + shown.Markup);
    }
}
