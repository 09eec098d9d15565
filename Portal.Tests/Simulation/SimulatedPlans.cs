using Microsoft.EntityFrameworkCore;
using Portal.Domain.Inspections;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Features.Disclosure;
using Portal.Features.Draws;
using Portal.Features.Plans;
using Portal.Features.Targeted;
using Portal.Identity;
using Portal.Tests.Support;

namespace Portal.Tests.Simulation;

/// <summary>A section's year: its plan, submitted in time, late or never, returned or accepted; a draw, leads, and the year's disclosure.</summary>
internal sealed class SimulatedPlans(SimulatedOffice sim, SimulatedRosters rosters)
{
    /// <summary>How many were drawn and how many ordered by a lead.</summary>
    public (int Drawn, int Targeted) Ordered { get; private set; }

    public void Year(int year)
    {
        foreach (var section in sim.Facts.Sections.Keys)
        {
            var fate = sim.Dice.Throw(100);
            var begun = fate < 88 ? new DateOnly(year, 1, 2).AddDays(sim.Dice.Throw(24) - 20) : fate < 98 ? new DateOnly(year, 1, 25).AddDays(sim.Dice.Throw(40)) : (DateOnly?)null;
            if (begun is { } day) sim.On(day < sim.Today ? sim.Today : day, () => Draft(section, year));
            for (var n = sim.Between(1, 3); n > 0; n--) sim.On(new DateOnly(year, 1, 5).AddDays(sim.Dice.Throw(350)), () => Lead(section));
        }
    }

    private async Task Draft(int section, int year)
    {
        if (!sim.Facts.Planning.Contains(section) || year < sim.Today.Year) return;
        int id;
        var copied = sim.Chance(50) ? (await sim.Get<CopyPlan>().Run(sim.HeadOf(section), section, year)).Value : 0;
        if (copied > 0) id = copied;
        else
        {
            id = (await sim.Get<DraftPlan>().Run(sim.HeadOf(section), section, year)).Must();
            (await sim.Get<AddPlanLine>().Run(sim.HeadOf(section), id, await Version(id), new PlanLineFacts
            {
                TaskName = "人防工程检查",
                ItemIds = [rosters.Items[section]],
                Categories = [SimulatedRosters.Category],
                Shares = [StandingShare.Of(Standing.一般, sim.Between(2, 4))],
            })).Must();
        }
        sim.In(sim.Between(0, 4), () => Submit(id, section, year));
    }

    private async Task Submit(int id, int section, int year)
    {
        // A plan that was not submitted within its year can be no more.
        if (sim.Today.Year > year) return;
        if (sim.OwnHeadOf(section) is not { } head)
        {
            sim.In(sim.Between(1, 5), () => Submit(id, section, year));
            return;
        }
        var submitted = await sim.Get<SubmitPlan>().Run(new Who(head.Id), id, await Version(id), sim.Today > new DateOnly(year, 1, 31) ? "人员调整" : "");
        if (!submitted.Succeeded)
        {
            // Too few left to plan with: the product's word.
            sim.In(sim.Between(5, 15), () => Submit(id, section, year));
            return;
        }
        if (!sim.Facts.Plans.TryGetValue((section, year), out var plan)) sim.Facts.Plans[(section, year)] = plan = new PlanFacts();
        plan.Submitted = sim.Today;
        sim.In(sim.Chance(90) ? sim.Between(0, 8) : sim.Between(8, 40), () => Review(id, section, year, plan));
    }

    private async Task Review(int id, int section, int year, PlanFacts plan)
    {
        var accept = sim.Chance(85);
        (await sim.Get<ReviewPlan>().Run(sim.Office.Coordinator, id, await Version(id), accept, accept ? "" : "请补充抽查比例的依据")).Must();
        if (accept)
        {
            plan.Accepted = true;
            var draw = new DateOnly(year, 2, 1).AddDays(sim.Dice.Throw(270));
            sim.On(draw < sim.Today ? sim.Today : draw, () => Draw(id, section, year));
            Disclose(section, year);
        }
        else
        {
            plan.Submitted = null;
            sim.In(sim.Chance(90) ? sim.Between(1, 10) : sim.Between(10, 40), () => Submit(id, section, year));
        }
    }

    private async Task Draw(int id, int section, int year)
    {
        if (sim.Today.Year > year) return;
        var line = await sim.Ask(db => db.Plans.Where(p => p.Id == id).Select(p => p.Lines.First().Id).SingleAsync());
        var last = sim.Today.AddDays(sim.Between(10, 60));
        var frozen = await sim.Get<FreezeDraw>().Run(sim.HeadOf(section), new DrawWish(line, sim.Today, last.Year > year ? new DateOnly(year, 12, 31) : last, 2));
        // Too few left to draw from this year: the product's word.
        if (!frozen.Succeeded) return;
        (await sim.Get<HearWitness>().Run(sim.HeadOf(section), frozen.Value, "王见证", $"{sim.Dice.Throw(1000)}")).Must();
        (await sim.Get<RevealDraw>().Run(sim.HeadOf(section), frozen.Value, await sim.Ask(db => db.Draws.Where(d => d.Id == frozen.Value).Select(d => d.Version).SingleAsync()))).Must();
        var drawn = await sim.Ask(db => db.Inspections.Where(i => i.DrawId == frozen.Value).ToListAsync());
        foreach (var inspection in drawn) new SimulatedCourse(sim, inspection).Begin();
        Ordered = (Ordered.Drawn + drawn.Count, Ordered.Targeted);
    }

    private async Task Lead(int section)
    {
        var head = sim.HeadOf(section);
        // What a lead is about may concern two sections: then it is a combined inspection.
        List<int> items = rosters.Items.TryGetValue(section, out var own) ? [own] : [rosters.Items.Values.First()];
        if (sim.Chance(20)) items.Add(sim.Pick(rosters.Items.Values.ToList()));
        var facts = new LeadFacts
        {
            Source = LeadSource.举报,
            Reference = $"信访〔{sim.Today.Year}〕{sim.Dice.Throw(1000)}号",
            ReceivedOn = sim.Today,
            Summary = "反映人防工程维护不到位",
            SectionId = section,
            EnterpriseId = sim.Pick(rosters.Enterprises),
            ItemIds = [.. items.Distinct()],
            InspectorIds = rosters.Fit(sim.Today.AddDays(40)),
            FromOn = sim.Today,
            ToOn = sim.Today.AddDays(sim.Between(5, 40)),
        };
        var id = (await sim.Get<EnterLead>().Run(head, facts)).Must();
        (await sim.Get<DecideLead>().Run(head, id, await sim.Ask(db => db.Leads.Where(l => l.Id == id).Select(l => l.Version).SingleAsync()), true, "同意")).Must();
        var inspection = await sim.Ask(db => db.Inspections.SingleAsync(i => i.Id == db.Leads.Single(l => l.Id == id).InspectionId));
        new SimulatedCourse(sim, inspection).Begin();
        Ordered = (Ordered.Drawn, Ordered.Targeted + 1);
    }

    private void Disclose(int section, int year)
    {
        var fate = sim.Dice.Throw(100);
        if (fate < 10 && year >= sim.Until.Year - 2) return;
        var published = new DateOnly(year + 1, 1, 5).AddDays(fate < 90 ? sim.Dice.Throw(54) : sim.Dice.Throw(90));
        sim.On(published, () => Approve(section, year));
    }

    // Whose head's post is vacant waits until somebody has it.
    private async Task Approve(int section, int year)
    {
        if (sim.OwnHeadOf(section) is not { } own)
        {
            sim.In(7, () => Approve(section, year));
            return;
        }
        var (office, head) = (sim.Office, new Who(own.Id));
        var id = (await sim.Get<DraftDisclosure>().Run(head, section, year)).Must();
        (await sim.Get<SubmitDisclosure>().Run(head, id, 0, DisclosureSteps.Written)).Must();
        (await office.Review(head, id, accept: true)).Must();
        (await office.Review(office.Coordinator, id, accept: true)).Must();
        var published = sim.Today;
        sim.On(published.AddDays(sim.Chance(80) ? 0 : sim.Between(1, 20)), async () =>
        {
            (await office.Record(office.Coordinator, id, new("门户网站", "政务公开栏", published), "数据核对延迟")).Must();
            sim.Facts.Disclosures[(section, year)] = published;
        });
    }

    private Task<int> Version(int id) => sim.Ask(db => db.Plans.Where(p => p.Id == id).Select(p => p.Version).SingleAsync());
}
