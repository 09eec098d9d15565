using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Operations;

namespace Portal.Features.Trail;

/// <summary>查阅和核验办理留痕 (Art. 24).</summary>
public sealed partial class TrailPage
{
    [Inject] private TrailBoard Board { get; set; } = null!;
    [SupplyParameterFromQuery] public DateOnly? From { get; set; }
    [SupplyParameterFromQuery] public DateOnly? Until { get; set; }
    [SupplyParameterFromQuery] public int? Person { get; set; }
    [SupplyParameterFromQuery] public string? Verb { get; set; }
    [SupplyParameterFromQuery] public string? Subject { get; set; }
    [SupplyParameterFromQuery] public string? Search { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }

    private TrailChoices? choices;
    private Paged<TrailLine>? lines;
    private TrailCheck? check;
    private bool verifying;

    protected override async Task Load()
    {
        choices = Take(await Board.Choices(Who));
        lines = Take(await Board.List(Who, new TrailFilter(From, Until, Person, Verb, Subject, Search), Page ?? 1));
    }

    private async Task Verify()
    {
        (verifying, check) = (true, null);
        // SQLite answers without letting go, so the button would not change before the end.
        await Task.Yield();
        check = Take(await Board.Verify(Who));
        verifying = false;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    private static string Summary(TrailLine line) => line.Whole
        ? $"全部内容（{line.Changes.Count} 项）"
        : line.Changes.Count == 0 ? "没有可显示的变化" : string.Join('、', line.Changes.Select(c => c.Field));
}
