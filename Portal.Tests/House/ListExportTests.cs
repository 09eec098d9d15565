using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Excel;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House;

/// <summary>Every list in the portal exports what is on screen, or it is said here why it does not.</summary>
[Article(6)]
public sealed partial class ListExportTests
{
    private const string OnePlan = "a part of one plan, whose table is exported as a whole", OneDossier = "a part of one dossier, which the ledger's workbook and the trail's hold",
        OneDisclosure = "a part of one annual disclosure, which leaves as Word, page and workbook", Frame = "a frozen list, which leaves with the draw's record alone (Art. 15)",
        Print = "a document that is printed", Staged = "rows that nobody has confirmed yet; the wrong ones are downloaded with their reasons";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["SectionsPage"] = "a handful of settings",
        ["BackupsPage"] = "files in a folder of the server",
        ["TemplatesPage"] = "the templates themselves are downloaded",
        ["CalendarPage"] = "the editions of a notice, each with its own page",
        ["MonthGrid"] = "a calendar",
        ["MoveTable"] = "what one notice moved; the deadlines themselves are exported where they stand",
        ["ReportsPage"] = "the workbooks themselves are downloaded",
        ["PicturePanel"] = "the figures of a picture; the list behind each is exported where it leads",
        ["LeadershipPage"] = "a picture of the year for print; the inspections behind it stand in the ledger's workbook",
        ["SessionTable"] = "the sign-ins of one person that are open now",
        ["InterestPanel"] = "private ties leave in no list (Art. 15)",
        ["RosterTrailList"] = "the history of one entry, which the trail's workbook holds",
        ["WorksOfEnterprise"] = "the works' roster exports the same",
        ["DrawableLines"] = "lines to choose from, which the plan's table exports",
        ["FairnessPanel"] = "figures that everybody recomputes from the record",
        ["JointDrawPage"] = "a form",
        ["MergePanel"] = "a form",
        ["ImportTable"] = "exported by the page that shows it",
        ["CertificatePage"] = Print,
        ["SchemePage"] = Print,
        ["FrameObjectList"] = Frame,
        ["SubstituteFrameView"] = Frame,
        ["InspectorPreview"] = Frame,
        ["ColumnsPanel"] = Staged,
        ["MissingTable"] = Staged,
        ["StagedTable"] = Staged,
        ["AttachmentsPanel"] = OneDossier,
        ["DocumentsPanel"] = OneDossier,
        ["LogPanel"] = OneDossier,
        ["DeadlineChainTable"] = OneDossier,
        ["CoverageTable"] = OnePlan,
        ["EditionPanel"] = OnePlan,
        ["ForecastPanel"] = OnePlan,
        ["JoinablePanel"] = OnePlan,
        ["LoadTable"] = OnePlan,
        ["PlanPage"] = OnePlan,
        ["PlanRevisionPage"] = OnePlan,
        ["ExecutedDraws"] = OneDisclosure,
        ["FigureTable"] = OneDisclosure,
    };

    [Fact]
    public void Whatever_shows_a_list_exports_it_or_has_a_reason()
    {
        var lists = Repository.Sources("Portal").Where(f => f.EndsWith(".razor", StringComparison.Ordinal)).Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f)))
            .Where(f => List().IsMatch(f.Text) && !f.Name.EndsWith("Letter", StringComparison.Ordinal)).ToList();
        Assert.True(lists.Count > 40, $"Only {lists.Count} lists were found.");
        Assert.Empty(lists.Where(f => !Export().IsMatch(f.Text) && !Reasons.ContainsKey(f.Name)).Select(f => f.Name));
        Assert.Empty(Reasons.Keys.Except(lists.Select(f => f.Name)));
    }

    [Fact]
    public async Task Every_export_answers_with_a_workbook_that_holds_what_its_list_counts()
    {
        await using var server = await PortalServer.Start("2026-11-24", "Development");
        using var coordinator = await SignedIn(server, "gongcheng");
        using var administrator = await SignedIn(server, "admin");
        // Without a set that somebody chose there is nothing to upload.
        var addresses = typeof(PortalRoutes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)
            .Where(a => a.EndsWith(".xlsx", StringComparison.Ordinal) && !a.Contains('{')).Except([PortalRoutes.NationalWorkbook]).ToList();
        foreach (var address in addresses)
        {
            var answer = await (address == PortalRoutes.AccountsWorkbook ? administrator : coordinator).GetAsync(address, TestRun.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestRun.Current.CancellationToken)}");
            Assert.NotEmpty(Must(WorkbookReader.Read(await answer.Content.ReadAsByteArrayAsync(TestRun.Current.CancellationToken))));
        }
        await using var db = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestRun.Current.CancellationToken);
        Assert.Equal(await db.Draws.CountAsync(TestRun.Current.CancellationToken), await Rows(coordinator, PortalRoutes.DrawsWorkbook));
        Assert.Equal(0, await Rows(coordinator, PortalRoutes.DrawsWorkbook + "?search=没有这样的任务"));
        Assert.Equal(await db.Inspections.CountAsync(i => i.ReportFinishedOn != null && i.CancelledOn == null, TestRun.Current.CancellationToken), await Rows(coordinator, PortalRoutes.PublicationsWorkbook + "?kind=检查结果&page=2"));
        Assert.Equal(await db.Users.CountAsync(TestRun.Current.CancellationToken), await Rows(administrator, PortalRoutes.AccountsWorkbook));
        Assert.Equal(await db.Trail.CountAsync(t => t.Verb == "登记到场", TestRun.Current.CancellationToken), await Rows(coordinator, PortalRoutes.TrailWorkbook + "?verb=登记到场"));
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetAsync(PortalRoutes.AccountsWorkbook, TestRun.Current.CancellationToken)).StatusCode);
    }

    private static async Task<int> Rows(HttpClient http, string address)
    {
        var sheet = Must(WorkbookReader.Read(await http.GetByteArrayAsync(address, TestRun.Current.CancellationToken))).Single();
        return Enumerable.Range(2, Math.Max(0, sheet.LastRow - 1)).Count(n => sheet.Row(n).Any(c => c.Text.Length > 0));
    }

    private static async Task<HttpClient> SignedIn(PortalServer server, string account)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(server.Address) };
        var token = Token().Match(await http.GetStringAsync(PortalRoutes.SignIn)).Groups[1].Value;
        await http.PostAsync(PortalRoutes.SignIn, new FormUrlEncodedContent(
            new Dictionary<string, string> { ["name"] = account, ["password"] = "yanshi-2026", ["__RequestVerificationToken"] = token }));
        return http;
    }

    [GeneratedRegex("<table|<Mud(Simple)?Table|<MudDataGrid")]
    private static partial Regex List();

    [GeneratedRegex(@"PortalRoutes\.\w*(Workbook|Figures|Ledger)\w*|\bWorkbook\b")]
    private static partial Regex Export();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
