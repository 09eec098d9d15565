using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Plans;
using Portal.Domain.Rosters;
using Portal.Operations;
using Portal.Shell;
using static Portal.Domain.Office.Role;

namespace Portal.Features.Draws;

public sealed partial class JointDrawPage : PortalPage
{
    [Inject] private JointDrawBoard Board { get; set; } = null!;
    [Inject] private FreezeJointDraw FreezeJointDraw { get; set; } = null!;

    /// <summary>The plan lines' numbers, comma-separated; the first one's section leads.</summary>
    [SupplyParameterFromQuery] public string? Lines { get; set; }
    [SupplyParameterFromQuery] public int? Ordinary { get; set; }
    [SupplyParameterFromQuery] public int? Trustworthy { get; set; }
    [SupplyParameterFromQuery] public int? Untrustworthy { get; set; }
    [SupplyParameterFromQuery] public DateOnly? From { get; set; }
    [SupplyParameterFromQuery] public DateOnly? To { get; set; }
    [SupplyParameterFromQuery] public int? Teams { get; set; }
    [SupplyParameterFromQuery] public bool Excluded { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private JointPreview? preview;

    // As on the page of a single draw: what was typed is not frozen before the list follows from it.
    private bool asked;

    private bool MayFreeze => Role is 工程管理科;

    private Paged<FrameObjectRow> Shown => (Excluded ? preview!.Excluded : preview!.Eligible).Page(Page ?? 1);

    private IReadOnlyList<StandingShare> AllChosen =>
        [.. Enum.GetValues<Standing>().Where(s => Chosen(s) is not null).Select(s => new StandingShare(s, 0, Chosen(s)))];

    protected override async Task Load()
    {
        var ids = (Lines ?? "").Split(',').Select(n => int.TryParse(n, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).ToList();
        preview = Take(await Board.Preview(Who, ids, AllChosen, From, To, Teams));
        asked = false;
    }

    private int? Chosen(Standing standing) => standing switch { Standing.守信 => Trustworthy, Standing.失信 => Untrustworthy, _ => Ordinary };

    private static string Name(Standing standing) => standing switch { Standing.守信 => "trustworthy", Standing.失信 => "untrustworthy", _ => "ordinary" };

    private void Ask(string name, object? value) => asked = Filtered((name, value), ("page", null));

    private async Task Freeze()
    {
        if (asked || preview is null) return;
        var wish = preview.Wish;
        if (!await Confirm("冻结底册", $"按现在的名录冻结 {preview.Number} 的底册并公布承诺值：抽取 {preview.Quota} 家，{wish.Teams} 个检查组，检查期限 {wish.FromOn:yyyy-MM-dd} 至 {wish.ToOn:yyyy-MM-dd}，计入{string.Join("、", preview.Parts.Select(p => p.Section))}的计划。冻结后名单不能再改，只能揭晓，或写明原因作废。", "冻结")) return;
        if (await Do(() => FreezeJointDraw.Run(Who, wish), "底册已冻结，承诺值已公布") is > 0 and var id) Nav.NavigateTo(PortalRoutes.DrawAt(id));
    }
}
