using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Identity;

namespace Portal.Tests.Simulation;

/// <summary>Twelve sections and their people: heads leave and come, change section and address, and for a while nobody can be reached.</summary>
internal sealed class SimulatedStaff(SimulatedOffice sim)
{
    private int entered;

    public async Task Enter(int sections)
    {
        var office = sim.Office;
        sim.Facts.Sections[office.Coordinating] = "工程管理科";
        sim.Facts.Sections[office.Own] = "指挥通信科";
        sim.Facts.Sections[office.Other] = "法规宣传科";
        Add(office.Administrator, Post.Administrator, null, "");
        Add(office.Coordinator, Post.Coordinator, office.Coordinating, "coordinator@example.invalid");
        Add(office.Leader, Post.Leader, null, "leader@example.invalid");
        Add(office.Staff, Post.Staff, office.Own, "staff@example.invalid");
        Add(office.Head, Post.Head, office.Own, "head@example.invalid");
        Add(office.OtherStaff, Post.Staff, office.Other, "other-staff@example.invalid");
        Add(office.OtherHead, Post.Head, office.Other, "other-head@example.invalid");
        await Amend(sim.Facts.People[0], facts => facts with { Email = "admin@example.invalid" });
        for (var n = sim.Facts.Sections.Count + 1; n <= sections; n++)
        {
            var name = $"业务{n}科";
            var section = (await sim.Get<KeepSection>().Run(office.Administrator, null, name, false)).Must();
            sim.Facts.Sections[section] = name;
            await EnterHead(section);
        }
    }

    /// <summary>What happens to people in a year.</summary>
    public void Year(DateOnly first)
    {
        for (var n = 0; n < 2; n++) Sometime(60, Leave);
        for (var n = 0; n < 3; n++) Sometime(80, () => LoseAddress(Post.Head, 30));
        Sometime(50, Move);
        Sometime(70, ChangeAddress);
        Sometime(60, () => LoseAddress(Post.Coordinator, 12));
        Sometime(60, async () =>
        {
            foreach (var leader in sim.Facts.People.Where(p => p is { Post: Post.Leader, CanBeReached: true }).ToList()) await LoseAddress(leader, sim.Between(3, 14));
        });
        Sometime(30, async () =>
        {
            // Nobody of those who would stand in for each other; the administrator is left.
            foreach (var one in sim.Facts.People.Where(p => p is { Post: Post.Leader or Post.Coordinator, CanBeReached: true }).ToList()) await LoseAddress(one, 6);
            await LoseAddress(Post.Head, 6);
        });

        void Sometime(int perCent, Func<Task> what)
        {
            if (sim.Chance(perCent)) sim.On(first.AddDays(sim.Dice.Throw(365)), what);
        }
    }

    private async Task Leave()
    {
        if (AnyHead() is not { } head) return;
        var section = head.Section!.Value;
        await Amend(head, facts => facts with { Disabled = true });
        sim.In(sim.Between(0, 40), () => EnterHead(section));
    }

    private async Task Move()
    {
        if (AnyHead() is not { } head) return;
        var section = sim.Pick(sim.Facts.Sections.Keys.Where(s => s != sim.Office.Coordinating).ToList());
        var left = head.Section!.Value;
        await Amend(head, facts => facts with { SectionId = section });
        sim.In(sim.Between(0, 20), () => EnterHead(left));
    }

    private async Task ChangeAddress()
    {
        if (AnyHead() is { } head) await Amend(head, facts => facts with { Email = $"person{++entered}@example.invalid" });
    }

    private async Task LoseAddress(Post post, int longest)
    {
        var some = sim.Facts.People.Where(p => p.Post == post && p.CanBeReached).ToList();
        if (some.Count > 0) await LoseAddress(sim.Pick(some), sim.Between(1, longest));
    }

    private async Task LoseAddress(PersonFacts person, int days)
    {
        var address = person.Address;
        await Amend(person, facts => facts with { Email = "" });
        sim.In(days, async () =>
        {
            if (!person.Left) await Amend(person, facts => facts with { Email = address });
        });
    }

    private PersonFacts? AnyHead()
    {
        var heads = sim.Facts.People.Where(p => p is { Post: Post.Head, CanBeReached: true }).ToList();
        return heads.Count == 0 ? null : sim.Pick(heads);
    }

    private async Task EnterHead(int section)
    {
        var name = $"person{++entered}";
        var id = (await sim.Get<EnterAccount>().Run(
            sim.Office.Administrator, new AccountFacts { UserName = name, DisplayName = $"人员{entered}", Role = Role.科室负责人, SectionId = section, Email = $"{name}@example.invalid" })).Must().Id;
        Add(new Who(id), Post.Head, section, $"{name}@example.invalid");
    }

    private async Task Amend(PersonFacts person, Func<AccountFacts, AccountFacts> change)
    {
        var row = (await sim.Get<AccountBoard>().Account(sim.Office.Administrator, person.Id)).Must();
        var facts = change(row.Facts);
        (await sim.Get<AmendAccount>().Run(sim.Office.Administrator, row.Id, row.Version, facts)).Must();
        (person.Section, person.Address, person.Left) = (facts.SectionId, facts.Email, facts.Disabled);
        if (facts.Email.Length > 0) Addresses[facts.Email] = person.Id;
    }

    /// <summary>Whose each address is or was.</summary>
    public Dictionary<string, int> Addresses { get; } = [];

    private void Add(Who who, Post post, int? section, string address)
    {
        sim.Facts.People.Add(new PersonFacts { Id = who.PersonId, Post = post, Section = section, Address = address });
        if (address.Length > 0) Addresses[address] = who.PersonId;
    }
}
