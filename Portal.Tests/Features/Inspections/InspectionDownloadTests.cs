using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Inspections;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Features.Inspections;

[Article(6, 18, 19, 20, 21, 22)]
public sealed class InspectionDownloadTests
{
    [Fact]
    public async Task The_ledger_goes_out_as_a_workbook_with_every_date_and_lateness()
    {
        await using var office = await Open();
        var id = await office.Reported(ended: "2026-11-04", on: "2026-11-13");
        Must(await office.Get<AddAttachment>().Run(office.Staff, id, "检查记录", Pdf("记录.pdf")));
        await office.Ordered(2);
        var sheet = Read(await Get(office, office.Leader, PortalRoutes.Ledger, "?stage=待反馈"));
        Assert.Null(sheet.At(1, 3));
        Assert.Equal("检2026-001", sheet.At(Column(sheet, "检查编号"), 2)!.Text);
        Assert.Equal(new DateOnly(2026, 11, 11), sheet.At(Column(sheet, "报告到期日"), 2)!.Day);
        Assert.Equal(2, sheet.At(Column(sheet, "报告逾期（工作日）"), 2)!.Number);
        Assert.Equal("检查记录：现场检查记录.pdf\n检查记录：记录.pdf", sheet.At(Column(sheet, "附件"), 2)!.Text);
        Assert.Contains("未发现问题（2026-11-04）现场查看", sheet.At(Column(sheet, "各事项结果"), 2)!.Text);
        Assert.Null(sheet.At(Column(sheet, "送达日期"), 2));
    }

    [Fact]
    public async Task An_attachment_comes_back_under_its_own_name_and_is_never_sniffed()
    {
        await using var office = await Open();
        var id = await office.Ordered();
        Must(await office.Get<AddAttachment>().Run(office.Staff, id, "送达回证", Pdf("回证.pdf")));
        var response = await Get(office, office.Leader, PortalRoutes.Attachment, id: 1);
        Assert.Equal("%PDF-1.7 hello", await new StreamReader(response.Body).ReadToEndAsync());
        Assert.Equal(("application/pdf", "nosniff"), (response.ContentType, response.Headers.XContentTypeOptions.ToString()));
        Assert.StartsWith("attachment; ", response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("回证.pdf"), response.Headers.ContentDisposition.ToString());
        Assert.Equal((int)HttpStatusCode.NotFound, (await Get(office, office.Leader, PortalRoutes.Attachment, id: 9)).StatusCode);
        Assert.Equal((int)HttpStatusCode.NotFound, (await Get(office, new Who(99), PortalRoutes.Attachment, id: 1)).StatusCode);
    }

    private static Sheet Read(HttpResponse response)
    {
        var bytes = ((MemoryStream)response.Body).ToArray();
        return WorkbookReader.Read(bytes).Value!.Single();
    }

    private static int Column(Sheet sheet, string heading) => Enumerable.Range(1, 60).First(c => sheet.At(c, 1)?.Text == heading);

    /// <summary>The endpoint with a signed-in person; sockets and cookies are left to the browser's story.</summary>
    private static async Task<HttpResponse> Get(TestOffice office, Who who, string route, string query = "", int? id = null)
    {
        var routes = new Routes(office.Services);
        routes.MapInspectionDownloads();
        var endpoint = routes.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Single(e => e.RoutePattern.RawText == route);
        using var scope = office.Services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{who.PersonId}")], "test")) };
        (http.Request.Method, http.Request.QueryString) = ("GET", new QueryString(query));
        if (id is not null) http.Request.RouteValues["Id"] = $"{id}";
        http.Response.Body = new MemoryStream();
        await endpoint.RequestDelegate!(http);
        http.Response.Body.Position = 0;
        return http.Response;
    }

    private sealed class Routes(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;
        public ICollection<EndpointDataSource> DataSources { get; } = [];
        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
