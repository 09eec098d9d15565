using Microsoft.AspNetCore.Components;
using Portal.Operations;
using Portal.Shell;

namespace Portal.Features.Draws;

public sealed partial class NewDrawPage : PortalPage
{
    [Inject] private DrawPreviewBoard Board { get; set; } = null!;
    [Inject] private FreezeDraw FreezeDraw { get; set; } = null!;
    [SupplyParameterFromQuery] public int? Line { get; set; }
    [SupplyParameterFromQuery] public DateOnly? From { get; set; }
    [SupplyParameterFromQuery] public DateOnly? To { get; set; }
    [SupplyParameterFromQuery] public int? Teams { get; set; }
    [SupplyParameterFromQuery] public bool Excluded { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private Paged<DrawableLine>? lines;
    private DrawPreview? preview;

    // Between what was typed and the list that follows from it the address travels to the browser and back: until then nothing is frozen.
    private bool asked;

    private Paged<FrameObjectRow> Shown => (Excluded ? preview!.Excluded : preview!.Eligible).Page(Page ?? 1);

    private string PerTeam => preview is { Wish.Teams: > 0 and var teams, Quota: var drawn }
        ? $"每组约 {(drawn + teams - 1) / teams} 家，共需 {teams * preview.Facts.TeamSize} 人" : "";

    protected override async Task Load()
    {
        if (Line is { } line) (lines, preview) = (null, Take(await Board.Preview(Who, line, From, To, Teams)));
        else (lines, preview) = (Take(await Board.Lines(Who, Page ?? 1)), null);
        asked = false;
    }

    private void Ask(string name, object? value) => asked = Filtered((name, value), ("page", null));

    private async Task Freeze()
    {
        if (asked || preview is null) return;
        var wish = preview.Wish;
        if (!await Confirm("冻结底册", $"按现在的名录冻结 {preview.Number} 的底册并公布承诺值：{wish.Teams} 个检查组，检查期限 {wish.FromOn:yyyy-MM-dd} 至 {wish.ToOn:yyyy-MM-dd}。冻结后名单不能再改，只能揭晓，或写明原因作废。", "冻结")) return;
        if (await Do(() => FreezeDraw.Run(Who, wish), "底册已冻结，承诺值已公布") is > 0 and var id) Nav.NavigateTo(PortalRoutes.DrawAt(id));
    }
}
