using Microsoft.AspNetCore.Components;
using Portal.Domain.Office;
using Portal.Domain.Rosters;
using Portal.Features.Admin;
using Portal.Features.Merging;
using Portal.Features.Trail;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>登记和修改抽查事项 (Art. 8).</summary>
public sealed partial class CheckItemPage
{
    [Inject] private CheckItemBoard Board { get; set; } = null!;
    [Inject] private SectionBoard SectionBoard { get; set; } = null!;
    [Inject] private EnterCheckItem EnterCheckItem { get; set; } = null!;
    [Inject] private AmendCheckItem AmendCheckItem { get; set; } = null!;
    [Inject] private ReturnCheckItem ReturnCheckItem { get; set; } = null!;
    [Inject] private RetireCheckItem RetireCheckItem { get; set; } = null!;
    [Parameter] public int? Id { get; set; }
    [SupplyParameterFromQuery] public DateOnly? AsOf { get; set; }

    private CheckItemForm form = new();
    private string why = "";
    private CheckItemDossier? dossier;
    private FactMerge<CheckItemFacts>? merge;
    private List<Section> sections = [];

    private bool MayKeep => AsOf is null && Role.KeepsRosters() && (dossier is null || ActsFor(dossier.Facts.SectionId));

    /// <summary>What the portal takes the wording for, while it is being written.</summary>
    private string Understood => form.FrequencyText.Length == 0 ? "如：10%，每年 1 次"
        : Frequency.Read(form.FrequencyText) is { Succeeded: true } read ? $"识别为：{read.Value.Said}" : "比例应大于 0、不超过 100%，次数大于 0";

    protected override async Task Load()
    {
        merge = null;
        why = "";
        sections = Take(await SectionBoard.Sections(Who)) ?? [];
        dossier = Id is { } id ? Take(await Board.Entry(Who, id, AsOf)) : null;
        form = dossier is null ? new() { SectionId = SectionId } : CheckItemForm.Of(dossier.Facts);
    }

    private async Task Save()
    {
        if (dossier is { } kept) await Amend(kept, form.Facts());
        else if (await Do(() => EnterCheckItem.Run(Who, form.Facts()), "事项已登记") is > 0 and var id) Nav.NavigateTo(PortalRoutes.CheckItemAt(id));
    }

    private Task Return() => Do(() => ReturnCheckItem.Run(Who, dossier!.Id, dossier.Version), "事项已恢复");

    private async Task Amend(CheckItemDossier kept, CheckItemFacts facts)
    {
        merge = null;
        if (await Do(() => AmendCheckItem.Run(Who, kept.Id, kept.Version, facts, why), "事项已修订") || Refused != Work.Stale || (await Board.Entry(Who, kept.Id)).Value is not { } now) return;
        (dossier, Refused, form) = (now, null, CheckItemForm.Of(facts));
        merge = FactMerge<CheckItemFacts>.Of(nameof(CheckItem), kept.Facts, now.Facts, facts, TrailNames.Of(sections.Select(s => KeyValuePair.Create(s.Id, s.Name))), now.Trail);
    }

    private async Task Retire(string why)
    {
        var kept = dossier!;
        if (await Confirm("停用", $"“{kept.Facts.Name}”停用后，新的计划不能再选用；已有的计划和检查照常办理。", "停用"))
            await Do(() => RetireCheckItem.Run(Who, kept.Id, kept.Version, why), "事项已停用");
    }
}
