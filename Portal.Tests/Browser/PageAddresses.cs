using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Disclosure;
using Portal.Features.Plans;
using Portal.Features.Targeted;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Browser;

/// <summary>An address of every page, with a record of the demonstration year behind it. A page with a parameter that is not named here is a failure.</summary>
internal static partial class PageAddresses
{
    /// <summary>What only the administrator opens; the coordinator opens the rest.</summary>
    private static readonly string[] Administrative = [PortalRoutes.Accounts, PortalRoutes.Account, PortalRoutes.NewAccount, PortalRoutes.Sections, PortalRoutes.Backups];

    /// <summary>The steps of a sign-in, which open only where the one before was taken.</summary>
    private static readonly string[] Steps = [PortalRoutes.SignInCode, PortalRoutes.SignInPassword, PortalRoutes.SignInFactor, PortalRoutes.SignInRecovery];

    public static IEnumerable<string> Routes => typeof(PortalApp).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template)
        .Except([PortalRoutes.FirstStart, .. Steps]).Order();

    public static async Task<IReadOnlyList<(string Account, string Route, string Address)>> Of(PortalServer server)
    {
        await using var db = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var coordinator = new Who(await db.Users.Where(p => p.UserName == "gongcheng").Select(p => p.Id).SingleAsync());
        var (lead, revision) = (await Lead(server, db, coordinator), await Revision(server, db, coordinator));
        var plan = await db.Plans.Include(p => p.Lines).OrderBy(p => p.Id).FirstAsync(p => p.Lines.Count > 0);
        var draw = await db.Draws.OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync();
        Dictionary<string, int> ids = new()
        {
            [PortalRoutes.Enterprise] = 1,
            [PortalRoutes.Works] = await db.Works.Select(w => w.Id).FirstOrDefaultAsync(),
            [PortalRoutes.Inspector] = 1,
            [PortalRoutes.CheckItem] = 1,
            [PortalRoutes.Import] = 1,
            [PortalRoutes.Plan] = plan.Id,
            [PortalRoutes.PlanRevision] = revision,
            [PortalRoutes.NewPlanLine] = plan.Id,
            [PortalRoutes.PlanLine] = plan.Id,
            [PortalRoutes.Draw] = draw,
            [PortalRoutes.Scheme] = draw,
            [PortalRoutes.Certificate] = draw,
            [PortalRoutes.Screen] = draw,
            [PortalRoutes.Lead] = lead,
            [PortalRoutes.Inspection] = await db.Inspections.OrderBy(i => i.Id).Select(i => i.Id).FirstAsync(),
            [PortalRoutes.Disclosure] = await Disclosure(server, db, coordinator),
            [PortalRoutes.Notice] = 1,
            [PortalRoutes.Mail] = 1,
            [PortalRoutes.Account] = 1,
        };
        return [.. Routes.Select(route => (route == PortalRoutes.SignIn ? "" : Administrative.Contains(route) ? "admin" : "gongcheng", route, Address(route, ids)))];
    }

    private static string Address(string route, Dictionary<string, int> ids)
    {
        if (!route.Contains('{')) return route;
        Assert.True(ids.TryGetValue(route, out var id), $"{route} has no record in PageAddresses: every page is looked at.");
        return Number().Replace(route.Replace("{No:int}", "1"), id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<int> Lead(PortalServer server, PortalDb db, Who coordinator)
    {
        var today = server.Get<OfficeClock>().Today;
        var item = await db.CheckItems.OrderBy(i => i.Id).FirstAsync();
        return Must(await server.Get<EnterLead>().Run(coordinator, new LeadFacts
        {
            Source = LeadSource.举报,
            Reference = "举〔2026〕7 号",
            ReceivedOn = today,
            Summary = "反映地下室改作他用",
            SectionId = item.SectionId,
            EnterpriseId = 1,
            ItemIds = [item.Id],
            InspectorIds = await db.Inspectors.Where(i => i.SectionId == item.SectionId).OrderBy(i => i.Id).Select(i => i.Id).Take(2).ToListAsync(),
            FromOn = today,
            ToOn = today.AddDays(10),
        }));
    }

    // The demonstration year is not over yet: the office's disclosure of the year before, of which a plan is enough.
    private static async Task<int> Disclosure(PortalServer server, PortalDb db, Who coordinator)
    {
        var year = server.Get<OfficeClock>().Today.Year - 1;
        var accepted = new AnnualPlan(await db.Sections.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(), year);
        Must(accepted.AddLine(new PlanLineFacts { TaskName = "检查", ItemIds = [1], Categories = ["建设单位"], Shares = [new StandingShare(Standing.一般, 10)] }));
        Must(accepted.Submit(new Actor(1, "科室负责人", Role.科室负责人, accepted.SectionId), new DateOnly(year, 1, 20), new DateOnly(year, 1, 31), ""));
        Must(accepted.Review(new Actor(2, "统筹员", Role.工程管理科, null), new DateOnly(year, 1, 22), true, ""));
        db.Plans.Add(accepted);
        await db.SaveChangesAsync();
        return Must(await server.Get<DraftDisclosure>().Run(coordinator, null, year));
    }

    private static async Task<int> Revision(PortalServer server, PortalDb db, Who coordinator)
    {
        var section = await db.Users.Where(p => p.Id == coordinator.PersonId).Select(p => p.SectionId).SingleAsync();
        var (plan, head) = (await db.Plans.Include(p => p.Lines).Where(p => p.Lines.Count > 0).OrderBy(p => p.Id).FirstAsync(), coordinator);
        if (plan.SectionId != section) head = new Who(await db.Users.Where(p => p.SectionId == plan.SectionId && p.Role == Portal.Domain.Office.Role.科室负责人).Select(p => p.Id).FirstAsync());
        Must(await server.Get<RevisePlan>().Run(head, plan.Id, plan.Version, "年中新增一项专项抽查。"));
        await using var later = await server.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return (await later.Plans.Include(p => p.Revisions).SingleAsync(p => p.Id == plan.Id)).Revisions.Max(r => r.Id);
    }

    [GeneratedRegex(@"\{\w+:int\}")]
    private static partial Regex Number();
}
