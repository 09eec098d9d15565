using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Draws;
using Portal.Features.Plans;

namespace Portal.Data.Demo;

/// <summary>演示计划与抽取: the sections' annual plans, and two draws from them.</summary>
internal sealed class DemoPlans(IServiceProvider services, DemoPeople people)
{
    public const string Quality = "质量监督科";
    public const string Upkeep = "平战结合科";
    public const string Alarm = "指挥通信科";

    /// <summary>The lines of each section's plan; the item numbers are looked up by section.</summary>
    public static readonly IReadOnlyDictionary<string, PlanLineFacts> Lines = new Dictionary<string, PlanLineFacts>
    {
        [Quality] = new()
        {
            TaskName = "人防工程建设质量双随机检查",
            Categories = ["建设单位", "施工单位", "监理单位"],
            Shares = [new(Standing.一般, 30), new(Standing.失信, 100)],
            LeadQualification = "工程质量",
        },
        [Upkeep] = new()
        {
            TaskName = "人防工程维护管理双随机检查",
            Categories = ["维护管理单位", "防护设备生产安装企业", "施工单位"],
            Shares = [new(Standing.一般, 15), new(Standing.守信, 10), new(Standing.失信, 100)],
            LeadQualification = "工程质量",
        },
        [Alarm] = new()
        {
            TaskName = "人防警报设施维护双随机检查",
            Directed = false,
            Shares = [new(Standing.一般, 5), new(Standing.失信, 50)],
            EveryQualification = "人民防空",
        },
    };

    private readonly Dictionary<(string Section, int Year), int> plans = [];

    /// <summary>Draws up, submits and has accepted one section's plan.</summary>
    public async Task Plan(string section, int year, IReadOnlyList<int> items, bool review = true)
    {
        var plan = await Draft(section, year, items);
        (await Get<SubmitPlan>().Run(people.Head(section), plan, await Version(plan), "")).Must();
        if (review) (await Get<ReviewPlan>().Run(people.Coordinator, plan, await Version(plan), true, "")).Must();
    }

    /// <summary>Draws up a plan and leaves it a draft.</summary>
    public async Task<int> Draft(string section, int year, IReadOnlyList<int> items)
    {
        var plan = plans[(section, year)] = (await Get<DraftPlan>().Run(people.Staff(section), people.Section(section), year)).Must();
        (await Get<AddPlanLine>().Run(people.Staff(section), plan, await Version(plan), Lines[section] with { ItemIds = items })).Must();
        return plan;
    }

    /// <summary>One whole draw for a section's line of a year: frozen, witnessed by two, revealed.</summary>
    public async Task<int> Draw(string section, int year, DateOnly from, DateOnly to, string[] witnesses)
    {
        var head = people.Head(section);
        var plan = plans[(section, year)];
        var line = await Read(db => db.Plans.Where(p => p.Id == plan).SelectMany(p => p.Lines).Select(l => l.Id).FirstAsync());
        var draw = (await Get<FreezeDraw>().Run(head, new DrawWish(line, from, to, 4))).Must();
        foreach (var witness in witnesses)
            (await Get<HearWitness>().Run(head, draw, witness.Split('=')[0], witness.Split('=')[1])).Must();
        var version = await Read(db => db.Draws.Where(d => d.Id == draw).Select(d => d.Version).SingleAsync());
        (await Get<RevealDraw>().Run(head, draw, version)).Must();
        return draw;
    }

    private Task<int> Version(int plan) => Read(db => db.Plans.Where(p => p.Id == plan).Select(p => p.Version).SingleAsync());

    private async Task<T> Read<T>(Func<PortalDb, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await read(db);
    }

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();
}
