using Microsoft.AspNetCore.Components;
using Portal.Domain.Draws;
using Portal.Operations;
using Portal.Shell;
using static Portal.Domain.Office.Role;

namespace Portal.Features.Draws;

public sealed partial class DrawPage : PortalPage
{
    [Inject] private DrawViewBoard Board { get; set; } = null!;
    [Inject] private FrameObjectBoard ObjectBoard { get; set; } = null!;
    [Inject] private HearWitness HearWitness { get; set; } = null!;
    [Inject] private RevealDraw RevealDraw { get; set; } = null!;
    [Inject] private AbandonDraw AbandonDraw { get; set; } = null!;
    [Parameter] public int Id { get; set; }
    [SupplyParameterFromQuery] public bool Excluded { get; set; }
    [SupplyParameterFromQuery] public string? Search { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private DrawView? view;
    private Paged<FrameObjectRow>? objects;

    /// <summary>Whether the result has just been revealed here and appears piece by piece.</summary>
    private bool revealing;
    private string name = "", words = "", why = "";

    private DrawRound Draw => view!.Draw;
    private RecusalLine? Substitutes => view is not null && Draw.Kind == DrawKind.Substitute ? view.Recusals.FirstOrDefault() : null;
    private bool MayRecord => Role is 领导 || Acts;
    private bool MaySlip => view?.Record is { Result.Void: null } && Draw.Kind == DrawKind.Random && (Role is 领导 || ActsFor(Draw.SectionId));
    private bool Acts => Role is 科室负责人 or 工程管理科 && ActsFor(Draw.SectionId);
    private bool TakesPart => Role is 科室负责人 or 工程管理科 && view!.Sections.Any(ActsFor);

    protected override async Task Load()
    {
        view = Take(await Board.Draw(Who, Id));
        if (view is not null && Draw.Kind == DrawKind.Random) objects = Take(await ObjectBoard.Objects(Who, Id, Excluded, Search, Page ?? 1));
    }

    private async Task Hear()
    {
        if (await Do(() => HearWitness.Run(Who, Id, name, words), "见证已登记")) (name, words) = ("", "");
    }

    private async Task Reveal()
    {
        var version = Draw.Version;
        var heard = string.Join("；", Draw.Spoken.Select(w => $"{w.Name}：{w.Words}"));
        if (await Confirm("揭晓", $"已有 {Draw.Witnesses.Count} 人见证（{heard}）。揭晓后不能再添加见证，也不能重抽。", "揭晓"))
            revealing = await Do(() => RevealDraw.Run(Who, Id, version), "已揭晓");
    }

    private async Task Abandon()
    {
        var version = Draw.Version;
        if (await Confirm("作废抽取", $"作废 {Draw.No}？底册、公布的数值和作废原因会一直保留，这一轮可以重新冻结。", "作废"))
            await Do(() => AbandonDraw.Run(Who, Id, version, why), "抽取已作废");
    }
}
