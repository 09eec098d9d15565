using Portal.Data;
using Portal.Domain.Rosters;
using Portal.Features.Rosters;
using Portal.Tests.Domain.Draws;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Support;

/// <summary>Days at an office whose rosters are kept at random, the same in every run; and what the rosters say, as text to compare.</summary>
internal sealed class RosterDays(TestOffice office, Dice dice)
{
    private readonly List<int> enterprises = [];
    private readonly List<int> inspectors = [];
    private int seed;

    /// <summary>One step at random: enter, amend, retire, return, or an interest declared or withdrawn.</summary>
    public Task Step() => dice.Throw(8) switch
    {
        0 => EnterEnterprise(),
        1 => EnterInspector(),
        2 or 3 when enterprises.Count > 0 => KeepEnterprise(Pick(enterprises)),
        4 or 5 when inspectors.Count > 0 => KeepInspector(Pick(inspectors)),
        _ when inspectors.Count > 0 && enterprises.Count > 0 => KeepInterest(Pick(inspectors), Pick(enterprises)),
        _ => EnterEnterprise(),
    };

    /// <param name="asOf">The past day; null for what the rosters say now.</param>
    public async Task<string> Said(DateOnly? asOf)
    {
        var (firms, people) = (office.Get<EnterpriseBoard>(), office.Get<InspectorBoard>());
        var said = new List<object>();
        foreach (var retired in new bool?[] { null, true })
        {
            said.Add(Must(await firms.List(office.Leader, new(Retired: retired, AsOf: asOf), 1)));
            said.Add(Must(await firms.Export(office.Leader, new(Retired: retired, AsOf: asOf))));
            said.Add(Must(await firms.List(office.Leader, new("示例", "建设单位", State: "存续", Retired: retired, AsOf: asOf), 1)));
            said.Add(Must(await people.List(office.Leader, new(Retired: retired, AsOf: asOf), 1)));
            said.Add(Must(await people.Export(office.Leader, new(Retired: retired, AsOf: asOf))));
            said.Add(Must(await people.List(office.Leader, new(Section: office.Own, Qualification: "工程质量", Retired: retired, AsOf: asOf), 1)));
        }
        // An entry's version, and the names that its history mentions, are the present ones.
        foreach (var id in enterprises) said.Add((await firms.Entry(office.Leader, id, asOf)).Value is { } entry ? entry with { Version = 0, Trail = [.. entry.Trail.Select(t => t with { Changes = [] })] } : "");
        foreach (var id in inspectors) said.Add((await people.Entry(office.Leader, id, asOf)).Value is { } entry ? entry with { Version = 0, Trail = [.. entry.Trail.Select(t => t with { Changes = [] })] } : "");
        return string.Join('\n', said.Select(s => Json.Write(s)).Where(s => s != "\"\""));
    }

    private async Task EnterEnterprise() => enterprises.Add(await office.Enter(RosterSteps.Enterprise(++seed) with
    {
        Exemptions = dice.Throw(2) == 0 ? [] : [Exemption()],
        WorksArea = dice.Throw(2) == 0 ? null : dice.Throw(100000) / 100m,
    }));

    private async Task EnterInspector() => inspectors.Add(await office.Enter(RosterSteps.Inspector(++seed, dice.Throw(2) == 0 ? office.Own : office.Other)));

    private async Task KeepEnterprise(int id)
    {
        var kept = Must(await office.Get<EnterpriseBoard>().Entry(office.Staff, id));
        var facts = kept.Facts;
        if (kept.RetiredOn is not null) Must(await office.Get<ReturnEnterprise>().Run(office.Staff, id, kept.Version));
        else if (dice.Throw(4) == 0) Must(await office.Get<RetireEnterprise>().Run(office.Staff, id, kept.Version, "迁出"));
        else Must(await office.Get<AmendEnterprise>().Run(office.Staff, id, kept.Version, dice.Throw(4) switch
        {
            0 => facts with { Name = $"漯河市更名{dice.Throw(100)}有限公司", WorksCount = dice.Throw(9) },
            1 => facts with { Categories = ["施工单位", "监理单位"], State = (ExistenceState)dice.Throw(3) },
            2 => facts with { Exemptions = [.. facts.Exemptions, Exemption()], Standing = Standing.失信 },
            _ => facts with { Exemptions = [], WorksArea = null, EnteredOn = office.Today },
        }));
    }

    private async Task KeepInspector(int id)
    {
        var kept = Must(await office.Get<InspectorBoard>().Entry(office.Coordinator, id));
        var facts = kept.Facts;
        if (kept.RetiredOn is not null) Must(await office.Get<ReturnInspector>().Run(office.Coordinator, id, kept.Version));
        else if (dice.Throw(4) == 0) Must(await office.Get<RetireInspector>().Run(office.Coordinator, id, kept.Version, "退休"));
        else Must(await office.Get<AmendInspector>().Run(office.Coordinator, id, kept.Version, dice.Throw(3) switch
        {
            0 => facts with { SectionId = office.Other, Qualifications = ["人民防空", "工程质量"] },
            1 => facts with { ValidUntil = dice.Throw(2) == 0 ? null : office.Today.AddDays(dice.Throw(5)) },
            _ => facts with { SectionId = null, State = InspectorState.在岗, Phone = $"1380000{dice.Throw(9999):D4}" },
        }));
    }

    private async Task KeepInterest(int inspector, int enterprise)
    {
        var declared = Must(await office.Get<InspectorBoard>().Entry(office.Coordinator, inspector)).Interests;
        if (declared is { Count: > 0 }) Must(await office.Get<WithdrawInterest>().Run(office.Coordinator, declared[0].Id, "亲属已离职"));
        else await office.Get<DeclareInterest>().Run(office.Coordinator, inspector, enterprise, "近亲属任职");
    }

    private Exemption Exemption() => new(ExemptionGround.经营异常名录, $"文号{dice.Throw(50)}", office.Today, dice.Throw(2) == 0 ? null : office.Today.AddDays(30));

    private int Pick(List<int> ids) => ids[dice.Throw(ids.Count)];
}
