using Microsoft.AspNetCore.Components;
using Portal.Domain.Rosters;
using Portal.Features.Merging;
using Portal.Features.Trail;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>登记和修改检查人员 (Art. 10).</summary>
public sealed partial class InspectorPage
{
    [Inject] private InspectorBoard Board { get; set; } = null!;
    [Inject] private EnterInspector EnterInspector { get; set; } = null!;
    [Inject] private AmendInspector AmendInspector { get; set; } = null!;
    [Inject] private RetireInspector RetireInspector { get; set; } = null!;
    [Inject] private ReturnInspector ReturnInspector { get; set; } = null!;
    [Parameter] public int? Id { get; set; }
    [SupplyParameterFromQuery] public DateOnly? AsOf { get; set; }

    private InspectorForm form = new();
    private InspectorDossier? dossier;
    private FactMerge<InspectorFacts>? merge;
    private InspectorWords? words;

    private bool MayKeep => AsOf is null && Role.KeepsRosters() && (dossier?.Facts.SectionId is not { } section || ActsFor(section));

    protected override async Task Load()
    {
        merge = null;
        words = Take(await Board.Words(Who));
        dossier = Id is { } id ? Take(await Board.Entry(Who, id, AsOf)) : null;
        form = dossier is null ? new() { SectionId = SectionId } : InspectorForm.Of(dossier.Facts);
    }

    private async Task Save()
    {
        if (dossier is { } kept) await Amend(kept, form.Facts());
        else if (await Do(() => EnterInspector.Run(Who, form.Facts()), "人员已登记") is > 0 and var id) Nav.NavigateTo(PortalRoutes.InspectorAt(id));
    }

    private async Task Amend(InspectorDossier kept, InspectorFacts facts)
    {
        merge = null;
        if (await Do(() => AmendInspector.Run(Who, kept.Id, kept.Version, facts), "人员已保存") || Refused != Work.Stale || (await Board.Entry(Who, kept.Id)).Value is not { } now) return;
        (dossier, Refused, form) = (now, null, InspectorForm.Of(facts));
        merge = FactMerge<InspectorFacts>.Of(nameof(Inspector), kept.Facts, now.Facts, facts, TrailNames.Of(words!.Sections.Select(s => KeyValuePair.Create(s.Id, s.Name))), now.Trail);
    }

    private async Task Retire(string why)
    {
        var kept = dossier!;
        if (await Confirm("移出名录", $"{kept.Facts.Name}移出后不再参加抽取，已有的检查照常办理。", "移出"))
            await Do(() => RetireInspector.Run(Who, kept.Id, kept.Version, why), "人员已移出名录");
    }

    private Task Return() => Do(() => ReturnInspector.Run(Who, dossier!.Id, dossier.Version), "人员已恢复");
}
