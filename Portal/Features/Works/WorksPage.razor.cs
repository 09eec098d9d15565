using Microsoft.AspNetCore.Components;
using Portal.Domain.Rosters;
using Portal.Features.Merging;
using Portal.Features.Rosters;
using Portal.Features.Trail;
using Portal.Operations;

namespace Portal.Features.Works;

/// <summary>登记和修改人防工程 (Art. 11).</summary>
public sealed partial class WorksPage
{
    [Inject] private WorksBoard Board { get; set; } = null!;
    [Inject] private EnterpriseBoard Enterprises { get; set; } = null!;
    [Inject] private EnterWorks EnterWorks { get; set; } = null!;
    [Inject] private AmendWorks AmendWorks { get; set; } = null!;
    [Inject] private RetireWorks RetireWorks { get; set; } = null!;
    [Inject] private ReturnWorks ReturnWorks { get; set; } = null!;
    [Parameter] public int? Id { get; set; }
    [SupplyParameterFromQuery] public DateOnly? AsOf { get; set; }

    /// <summary>The enterprise from whose page a works is entered.</summary>
    [SupplyParameterFromQuery] public int? Enterprise { get; set; }

    private WorksForm form = new();
    private WorksDossier? dossier;
    private FactMerge<CivilWorksFacts>? merge;

    private bool MayKeep => AsOf is null && Role.KeepsRosters();

    protected override async Task Load()
    {
        merge = null;
        dossier = Id is { } id ? Take(await Board.Entry(Who, id, AsOf)) : null;
        form = dossier is null ? new() : WorksForm.Of(dossier.Facts, dossier.Names);
        if (Id is null && Enterprise is { } enterprise && Take(await Enterprises.Entry(Who, enterprise)) is { } known)
            form.Parties.Add(new() { Enterprise = new(known.Id, known.Facts.Name, known.Facts.Code) });
    }

    private async Task Save()
    {
        if (dossier is { } kept) await Amend(kept, form.Facts());
        else if (await Do(() => EnterWorks.Run(Who, form.Facts()), "工程已登记") is > 0 and var id) Nav.NavigateTo(PortalRoutes.WorksAt(id));
    }

    private async Task Amend(WorksDossier kept, CivilWorksFacts facts)
    {
        merge = null;
        if (await Do(() => AmendWorks.Run(Who, kept.Id, kept.Version, facts), "工程已保存") || Refused != Work.Stale || (await Board.Entry(Who, kept.Id)).Value is not { } now) return;
        var names = now.Names.Concat(form.Parties.Select(p => p.Enterprise).OfType<EnterpriseChoice>().Select(e => KeyValuePair.Create(e.Id, e.Name))).DistinctBy(n => n.Key).ToDictionary();
        (dossier, Refused, form) = (now, null, WorksForm.Of(facts, names));
        merge = FactMerge<CivilWorksFacts>.Of(nameof(CivilWorks), kept.Facts, now.Facts, facts, TrailNames.Of([]), now.Trail, (field, works) =>
            field == nameof(CivilWorksFacts.Parties) ? string.Join('\n', works.Parties.Select(p => $"{p.Role}：{names.GetValueOrDefault(p.EnterpriseId)}")) : null);
    }

    private async Task Retire(string why)
    {
        var kept = dossier!;
        if (await Confirm("移出名录", $"“{kept.Facts.Name}”移出后不再列在各单位名下，已有的检查照常办理。", "移出"))
            await Do(() => RetireWorks.Run(Who, kept.Id, kept.Version, why), "工程已移出名录");
    }

    private Task Return() => Do(() => ReturnWorks.Run(Who, dossier!.Id, dossier.Version), "工程已恢复");
}
