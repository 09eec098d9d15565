using Microsoft.AspNetCore.Components;
using Portal.Domain.Rosters;
using Portal.Features.Merging;
using Portal.Features.Trail;
using Portal.Operations;

namespace Portal.Features.Rosters;

/// <summary>登记和修改检查企业 (Art. 11, 16).</summary>
public sealed partial class EnterprisePage
{
    [Inject] private EnterpriseBoard Board { get; set; } = null!;
    [Inject] private EnterEnterprise EnterEnterprise { get; set; } = null!;
    [Inject] private AmendEnterprise AmendEnterprise { get; set; } = null!;
    [Inject] private RetireEnterprise RetireEnterprise { get; set; } = null!;
    [Inject] private ReturnEnterprise ReturnEnterprise { get; set; } = null!;
    [Parameter] public int? Id { get; set; }
    [SupplyParameterFromQuery] public DateOnly? AsOf { get; set; }

    private EnterpriseForm form = new();
    private EnterpriseDossier? dossier;
    private FactMerge<EnterpriseFacts>? merge;
    private EnterpriseWords? words;

    private string Known => dossier is not { Facts: var facts } ? ""
        : facts.Code + (CreditCode.IsMarketBody(facts.Code) ? "" : "，非市场主体") + (facts.CodeReason.Length > 0 ? $"，校验码不符，已核对：{facts.CodeReason}" : "");

    private bool MayKeep => AsOf is null && Role.KeepsRosters();

    protected override async Task Load()
    {
        merge = null;
        words = Take(await Board.Words(Who));
        dossier = Id is { } id ? Take(await Board.Entry(Who, id, AsOf)) : null;
        form = dossier is null ? new() : EnterpriseForm.Of(dossier.Facts);
    }

    private async Task Save()
    {
        var facts = form.Facts();
        if (!facts.Succeeded) Refused = facts.Refusal;
        else if (dossier is { } kept) await Amend(kept, facts.Value);
        else if (await Do(() => EnterEnterprise.Run(Who, facts.Value), "单位已登记") is > 0 and var id) Nav.NavigateTo(PortalRoutes.EnterpriseAt(id));
    }

    private async Task Amend(EnterpriseDossier kept, EnterpriseFacts facts)
    {
        merge = null;
        if (await Do(() => AmendEnterprise.Run(Who, kept.Id, kept.Version, facts), "单位已保存") || Refused != Work.Stale || (await Board.Entry(Who, kept.Id)).Value is not { } now) return;
        (dossier, Refused, form) = (now, null, EnterpriseForm.Of(facts));
        merge = FactMerge<EnterpriseFacts>.Of(nameof(Enterprise), kept.Facts, now.Facts, facts, TrailNames.Of([]), now.Trail);
    }

    private async Task Retire(string why)
    {
        var kept = dossier!;
        if (await Confirm("移出名录", $"“{kept.Facts.Name}”移出后不再参加抽取，已有的检查照常办理。", "移出"))
            await Do(() => RetireEnterprise.Run(Who, kept.Id, kept.Version, why), "单位已移出名录");
    }

    private Task Return() => Do(() => ReturnEnterprise.Run(Who, dossier!.Id, dossier.Version), "单位已恢复");
}
