using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters.Import;
using Portal.Features.Disclosure;
using Portal.Features.Inspections;
using Portal.Features.Leadership;
using Portal.Features.Mine;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

/// <summary>Every address that the running portal answers, asked for by everybody: what TestData/access/addresses.csv says is what comes.</summary>
/// <remarks>
/// 开: it opens. 登录: sent to sign in. 拒: not for this person. 转: leads on. 否: answered only to what the portal's own pages send.
/// A page opens as an empty frame for everybody signed in; what stands in it comes over the circuit, and every board and operation asks again who it is.
/// </remarks>
[Article(7)]
public sealed partial class AddressMatrixTests
{
    private static readonly (string Column, string? Account)[] Visitors =
    [
        ("未登录", null), ("科员", "staff"), ("科员（他科）", "other-staff"), ("科室负责人", "head"), ("科室负责人（他科）", "other-head"), ("工程管理科", "coordinator"), ("领导", "leader"), ("系统管理员", "admin"),
    ];

    [Fact]
    public async Task Asked_for_by_everybody_each_address_answers_as_written()
    {
        await using var office = await Open();
        var records = await Furnish(office);
        var address = await office.Listen();
        var rows = AccessTable.Rows("addresses.csv");
        Assert.Equal(Visitors.Select(v => v.Column), AccessTable.Columns("addresses.csv"));
        // Those that are written first, in their order; those that are not show at the end.
        var endpoints = Endpoints(office).Order(StringComparer.Ordinal).ToList();
        List<string> names = [.. rows.Select(r => r.Name).Intersect(endpoints), .. endpoints.Except(rows.Select(r => r.Name))];
        var answers = names.ToDictionary(n => n, _ => new Dictionary<string, string>());
        foreach (var (column, account) in Visitors)
        {
            using var visitor = new HttpVisitor(address);
            if (account is not null) await visitor.SignedIn(account);
            foreach (var name in names)
            {
                var path = Filled(name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..], records);
                // What is posted is a form without the portal's token: nobody signs in, changes or ends anything by one.
                answers[name][column] = await Asked(visitor, name.Split(' ')[0], path);
            }
        }
        var words = rows.ToDictionary(r => r.Name, r => r.Words);
        var columns = Visitors.Select(v => v.Column).ToList();
        var written = string.Join('\n', rows.Select(r => AccessTable.Line(r.Name, r.Words, r.Cells, columns)));
        var found = string.Join('\n', names.Select(n => AccessTable.Line(n, words.GetValueOrDefault(n, "没有写明"), answers[n], columns)));
        Assert.True(written == found, $"Not as addresses.csv says:\n{found}");
    }

    private static async Task<string> Asked(HttpVisitor visitor, string method, string path)
    {
        try
        {
            using var answer = await visitor.Send(method, path);
            return Said(answer);
        }
        catch (HttpRequestException broken)
        {
            return $"断（{broken.InnerException?.Message}）";
        }
    }

    private static string Said(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "登录",
        HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.Contains("/sign-in?ReturnUrl", StringComparison.Ordinal) => "登录",
        HttpStatusCode.Redirect => "转",
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => "拒",
        HttpStatusCode.BadRequest => "否",
        HttpStatusCode.OK => "开",
        var other => $"{(int)other}",
    };

    /// <summary>What the router knows, a line for each address and its first method; the files of the web root are one.</summary>
    private static IEnumerable<string> Endpoints(TestOffice office) => office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            ? "GET /css/portal.css"
            : $"{e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? (e.RoutePattern.RawText!.EndsWith("negotiate", StringComparison.Ordinal) ? "POST" : "GET")} /{e.RoutePattern.RawText?.TrimStart('/')}")
        .Distinct();

    private static string Filled(string pattern, Dictionary<string, string> records) => records.TryGetValue(pattern, out var path) ? path : Parameter().Replace(pattern, "1");

    /// <summary>A record of the own section behind each address that names one.</summary>
    private static async Task<Dictionary<string, string>> Furnish(TestOffice office)
    {
        await office.EnterRosters();
        var draw = await office.Revealed(await office.AcceptedLine());
        var (record, slip) = (await office.Draw(draw), (await office.InspectionsOf(draw))[0].EnterpriseCode);
        Assert.NotNull(record.RevealedAt);
        var inspection = await office.Reported(number: 31);
        Must(await office.Get<AddAttachment>().Run(office.Staff, inspection, Attachment.Purposes[0], InspectionSteps.Pdf("附件.pdf")));
        var import = await office.Upload(RosterKind.检查企业名录, RosterSteps.Exported(RosterSteps.Enterprise(1) with { Code = "91411100MA00000010" }), office.Staff);
        var bundle = Must(await office.Get<MakeBundle>().Run(office.Coordinator, false));
        Must(await office.Get<UploadResults>().Run(office.Staff, [inspection], new Publication(Publication.Platforms[0], "公示1"), office.Today));
        var waiting = await office.Reported(number: 32);
        await office.Planned(2025);
        var disclosure = Must(await office.Get<DraftDisclosure>().Run(office.Staff, office.Own, 2025));
        Must(await office.Get<MakeReport>().Run(office.Coordinator, new(2026, 1, 1), new(2026, 10, 31)));
        var feed = Must(await office.Get<OpenFeed>().Run(office.Staff));
        await using var db = await office.Db();
        var attachment = await db.Attachments.Where(a => a.InspectionId == inspection).OrderByDescending(a => a.Id).Select(a => a.Id).FirstAsync();
        return new()
        {
            [PortalRoutes.DrawRecord] = PortalRoutes.DrawRecordAt(draw),
            [PortalRoutes.Slip] = PortalRoutes.SlipAt(draw, slip),
            [PortalRoutes.Slips] = PortalRoutes.SlipsAt(draw),
            [PortalRoutes.Attachment] = PortalRoutes.AttachmentAt(attachment),
            [PortalRoutes.AttachmentPicture] = PortalRoutes.AttachmentPictureAt(attachment),
            [PortalRoutes.Template] = PortalRoutes.TemplateAt(DocumentKind.检查通知书),
            [PortalRoutes.ImportErrors] = PortalRoutes.ImportErrorsAt(import),
            [PortalRoutes.PublishedFile] = PortalRoutes.PublishedFileAt(await db.PublishedCopies.Select(c => c.Id).FirstAsync()),
            [PortalRoutes.Bundle] = PortalRoutes.BundleAt(bundle),
            [PortalRoutes.NationalWorkbook] = PortalRoutes.NationalWorkbookOf([waiting]),
            [PortalRoutes.DisclosureFigures] = PortalRoutes.DisclosureFiguresAt(disclosure, "draws"),
            [PortalRoutes.Feed] = PortalRoutes.FeedAt(feed),
            [PortalRoutes.Jobs + "/{**path}"] = PortalRoutes.Jobs + "/recurring",
            ["/{*path:nonfile}"] = "/no/such/page",
        };
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
