using Microsoft.AspNetCore.Components;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>The ledger's filters live in the address, so that a reminder or a colleague can point at a view.</summary>
public partial class LedgerPage
{
    private Paged<LedgerRow>? rows;
    private List<Section> sections = [];

    [Inject] private LedgerBoard Board { get; set; } = null!;
    [Inject] private SectionBoard SectionBoard { get; set; } = null!;
    [SupplyParameterFromQuery] public string? Search { get; set; }
    [SupplyParameterFromQuery] public int? Section { get; set; }
    [SupplyParameterFromQuery] public string? Stage { get; set; }
    [SupplyParameterFromQuery] public string? Overdue { get; set; }
    [SupplyParameterFromQuery] public int? Draw { get; set; }
    [SupplyParameterFromQuery] public bool? Targeted { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private LedgerFilter Chosen => LedgerFilter.Of(Search is "" ? null : Search, Section, Stage, Overdue, Draw, Targeted);

    private string Workbook => PortalRoutes.Ledger + new Uri(Nav.Uri).Query;

    protected override async Task Load()
    {
        sections = Take(await SectionBoard.Sections(Who)) ?? [];
        rows = Take(await Board.Page(Who, Chosen, Page ?? 1));
    }

    private void Narrow(string name, object? value) => Filter((name, value), ("page", null));
}
