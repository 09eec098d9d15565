using System.Net;
using System.Text.RegularExpressions;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Admin;
using Portal.Features.Rosters;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Rosters;

[Article(8, 10, 11)]
public sealed partial class RosterDownloadTests
{
    [Fact]
    public async Task A_signed_in_reader_downloads_what_the_list_shows_as_a_workbook()
    {
        await using var server = await PortalServer.Start("2026-11-23");
        Must(await server.Get<EnterFirstAdministrator>().Run(true, "admin", "系统管理员", Password));
        var section = Must(await server.Get<KeepSection>().Run(new Who(1), null, "工程管理科", true));
        var entered = Must(await server.Get<EnterAccount>().Run(new Who(1), new AccountFacts { UserName = "coordinator", DisplayName = "统筹员", Role = Role.工程管理科, SectionId = section }));
        var coordinator = new Who(entered.Id);
        Must(await server.Get<ChangePassword>().Run(coordinator, entered.Password, Password));
        Must(await server.Get<EnterEnterprise>().Run(coordinator, RosterSteps.Enterprise(1)));
        Must(await server.Get<EnterEnterprise>().Run(coordinator, RosterSteps.Enterprise(2) with { District = "郾城区" }));
        Must(await server.Get<EnterInspector>().Run(coordinator, RosterSteps.Inspector(1, section)));

        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await SignIn(http, "coordinator");
        var answer = await http.GetAsync($"{PortalRoutes.EnterprisesWorkbook}?district=郾城区&page=1");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("检查企业名录-20261123.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var enterprises = Must(EnterpriseReading.Read(Must(WorkbookReader.Read(await answer.Content.ReadAsByteArrayAsync()))));
        Assert.Equal(RosterSteps.CodeOf(2), Assert.Single(enterprises.Entries).Code);

        var inspectors = Must(InspectorReading.Read(Must(WorkbookReader.Read(await http.GetByteArrayAsync($"{PortalRoutes.InspectorsWorkbook}?search=检查员")))));
        Assert.Equal("工程管理科", Assert.Single(inspectors.Entries).SectionName);

        Must(await server.Get<EnterCheckItem>().Run(coordinator, RosterSteps.CheckItem(section, 1)));
        Must(await server.Get<EnterCheckItem>().Run(coordinator, RosterSteps.CheckItem(section, 2)));
        var items = Must(CheckItemReading.Read(Must(WorkbookReader.Read(await http.GetByteArrayAsync($"{PortalRoutes.CheckItemsWorkbook}?search=SX-02&section={section}")))));
        Assert.Equal(("SX-02", "工程管理科"), (Assert.Single(items.Entries).Facts.Code, items.Entries.Single().SectionName));
    }

    private static async Task SignIn(HttpClient http, string name)
    {
        var token = Token().Match(await http.GetStringAsync(PortalRoutes.SignIn)).Groups[1].Value;
        await http.PostAsync(PortalRoutes.SignIn, new FormUrlEncodedContent(
            new Dictionary<string, string> { ["name"] = name, ["password"] = Password, ["__RequestVerificationToken"] = token }));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
