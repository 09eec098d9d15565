using Microsoft.EntityFrameworkCore;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Tests.Support;

namespace Portal.Tests.Simulation;

/// <summary>Enterprises, items and inspectors; certificates run out and are renewed early, late or never.</summary>
internal sealed class SimulatedRosters(SimulatedOffice sim)
{
    public const string Category = "建设单位";
    private readonly List<(int Id, InspectorFacts Facts, CertificateFacts Certificate)> inspectors = [];

    public List<int> Enterprises { get; } = [];

    /// <summary>Each planning section's item.</summary>
    public Dictionary<int, int> Items { get; } = [];

    public async Task Enter(int enterprises)
    {
        var sections = sim.Facts.Sections.Keys.ToList();
        foreach (var section in sections.SkipLast(1)) await EnterItem(section);
        // One section keeps no list at first.
        sim.In(1100, () => EnterItem(sections[^1]));
        for (var n = 1; n <= enterprises; n++) Enterprises.Add((await sim.Get<EnterEnterprise>().Run(sim.Office.Coordinator, RosterSteps.Enterprise(n))).Must());
        for (var n = 1; n <= 2 * sections.Count; n++)
        {
            // Some belong to no section: of them the coordinator hears.
            int? section = n % 7 == 0 ? null : sections[n % sections.Count];
            var facts = RosterSteps.Inspector(n, section) with { ValidUntil = sim.Today.AddDays(sim.Between(20, 1800)) };
            var id = (await sim.Get<EnterInspector>().Run(sim.Office.Coordinator, facts)).Must();
            var certificate = new CertificateFacts { No = facts.Certificate, Section = section, Until = facts.ValidUntil.Value };
            sim.Facts.Certificates.Add(certificate);
            inspectors.Add((id, facts, certificate));
            PlanRenewal(inspectors.Count - 1);
        }
    }

    /// <summary>Two who may inspect until that day.</summary>
    public IReadOnlyList<int> Fit(DateOnly until) => [.. sim.Dice.Shuffled(inspectors.Where(i => i.Certificate.Until > until).Select(i => i.Id)).Take(2)];

    private async Task EnterItem(int section)
    {
        Items[section] = (await sim.Get<EnterCheckItem>().Run(sim.Office.Coordinator, RosterSteps.CheckItem(section, section))).Must();
        sim.Facts.Planning.Add(section);
    }

    private void PlanRenewal(int n)
    {
        var until = inspectors[n].Certificate.Until;
        sim.On(sim.Chance(80) ? until.AddDays(-sim.Between(1, 80)) : until.AddDays(sim.Between(1, 30)), async () =>
        {
            var (id, facts, certificate) = inspectors[n];
            var renewed = facts with { ValidUntil = sim.Today.AddDays(sim.Between(300, 1800)) };
            (await sim.Get<AmendInspector>().Run(sim.Office.Coordinator, id, await sim.Ask(db => db.Inspectors.Where(i => i.Id == id).Select(i => i.Version).SingleAsync()), renewed)).Must();
            certificate.Until = renewed.ValidUntil.Value;
            inspectors[n] = (id, renewed, certificate);
            PlanRenewal(n);
        });
    }
}
