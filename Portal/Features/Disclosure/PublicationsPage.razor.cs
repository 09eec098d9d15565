using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Domain.Disclosure;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Features.Inspections;
using Portal.Identity;

namespace Portal.Features.Disclosure;

/// <summary>The register's filters, and the row that is shown whole, live in the address.</summary>
public partial class PublicationsPage
{
    private PublicationView? view;
    private List<Section> sections = [];
    private string platform = "漯河市国防动员办公室门户网站";
    private string reference = "";
    private DateOnly? on;
    private IBrowserFile? file;

    [Inject] private PublicationBoard Board { get; set; } = null!;
    [Inject] private SectionBoard SectionBoard { get; set; } = null!;
    [Inject] private RecordPublication RecordPublication { get; set; } = null!;
    [Inject] private OfficeClock Clock { get; set; } = null!;
    [SupplyParameterFromQuery] public string? Kind { get; set; }
    [SupplyParameterFromQuery] public string? State { get; set; }
    [SupplyParameterFromQuery] public int? Section { get; set; }
    [SupplyParameterFromQuery] public int? Year { get; set; }
    [SupplyParameterFromQuery] public string? Search { get; set; }
    [SupplyParameterFromQuery] public string? Key { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private PublicationFilter Chosen => PublicationFilter.Of(Kind, State, Section, Year, Search);

    protected override async Task Load()
    {
        on ??= Clock.Today;
        sections = Take(await SectionBoard.Sections(Who)) ?? [];
        view = Take(await Board.Page(Who, Chosen, Page ?? 1, Key));
    }

    private async Task Record(PublicationRow row)
    {
        if (on is not { } day)
        {
            Refused = new Domain.Refusal("请填写公开日期。", row.Entry.Kind.Article());
            return;
        }
        var done = await Do(async () =>
        {
            await using var content = file?.OpenReadStream(long.MaxValue);
            var upload = file is null || content is null ? null : new Upload(file.Name, content);
            return await RecordPublication.Run(Who, row.Entry.Kind, row.Entry.Key, row.Hash, new PublicPlace(platform, reference, day), upload);
        }, "公开已登记");
        if (done) (reference, file) = ("", null);
    }

    private bool MayRecord(PublicEntry entry) => entry.SectionId is { } section ? ActsFor(section) : Role is Domain.Office.Role.工程管理科;

    private string Address(string key) => Nav.GetUriWithQueryParameter("key", key) + "#chosen";

    private static string Last(PublicationRow row) =>
        row.Copies.Count > 0 ? $"{row.Copies[0].PublishedOn:yyyy-MM-dd}，{row.Copies[0].Platform}"
        : row.Entry.Elsewhere is { } place ? $"{place.On:yyyy-MM-dd}，{place.Platform}" : "";

    private static string Style(PublicState state) => state switch { PublicState.待公开 => "near", PublicState.内容有变 => "late", _ => "done" };

    private static string Pressed(bool on) => on ? "true" : "false";

    private void Narrow(string name, object? value) => Filter((name, value is Enum word ? word.ToString() : value), ("page", null), ("key", null));
}
