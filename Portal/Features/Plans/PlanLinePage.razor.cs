using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portal.Domain.Plans;
using Portal.Features.Merging;
using Portal.Features.Trail;
using Portal.Operations;
using Portal.Shell;

namespace Portal.Features.Plans;

public sealed partial class PlanLinePage : PortalPage
{
    [Inject] private PlanLineBoard Board { get; set; } = null!;
    [Inject] private AddPlanLine AddPlanLine { get; set; } = null!;
    [Inject] private AmendPlanLine AmendPlanLine { get; set; } = null!;
    [Parameter] public int PlanId { get; set; }
    [Parameter] public int? No { get; set; }

    private PlanLineChoices? choices;
    private PlanLineForm form = new();
    private LineForecast? forecast;
    private FactMerge<PlanLineFacts>? merge;

    private IReadOnlyList<(int, string)> Items => [.. choices!.Items.Select(i => (i.Id, i.Own ? i.Name : $"{i.Name}（{i.Section}）"))];

    /// <summary>The plan, or the change that the line belongs to.</summary>
    private string Back => choices?.Plan.OpenRevision is { } revision ? PortalRoutes.PlanRevisionAt(revision.Id) : PortalRoutes.PlanAt(PlanId);

    private static RenderFragment Months => Choices([.. Enumerable.Range(1, 12).Select(m => (m, $"{m} 月"))]);

    private decimal Most => form.ByNumber ? 99999 : 100;

    private string Measure(string standing) => form.ByNumber ? $"{standing}企业数量（家，每次）" : $"{standing}企业比例（%）";

    protected override async Task Load()
    {
        merge = null;
        choices = Take(await Board.Choices(Who, PlanId, No));
        if (choices is null) return;
        form = choices.Facts is { } facts ? PlanLineForm.Of(facts) : new PlanLineForm();
        // An item taken off the list since cannot be inspected by; it is not among the choices either.
        form.ItemIds.IntersectWith(choices.Items.Select(i => i.Id));
        await Recount();
    }

    private async Task Recount() => forecast = (await Board.Forecast(Who, PlanId, No, form.Facts())).Value;

    private Task Save() => Keep(form.Facts());

    private async Task Keep(PlanLineFacts facts)
    {
        merge = null;
        var (before, version) = (choices!.Facts, choices.Plan.Version);
        var saved = await Do(
            () => No is { } no ? AmendPlanLine.Run(Who, PlanId, no, version, facts) : AddPlanLine.Run(Who, PlanId, version, facts),
            "任务已保存");
        if (saved) Nav.NavigateTo(Back);
        if (saved || Refused != Work.Stale || (await Board.Choices(Who, PlanId, No)).Value is not { } now) return;
        // A plan has one version for all its lines: another's change of another line takes nothing from this one.
        (choices, Refused, form) = (now, null, PlanLineForm.Of(facts));
        var both = before is not null && now.Facts is { } theirs ? FactMerge<PlanLineFacts>.Of(nameof(PlanLine), before, theirs, facts, TrailNames.Of([]), [], Said) : null;
        if (both is null || (both.Fields.Count > 0 && both.Fields.All(f => f.TakeMine == true))) await Keep(facts);
        else merge = both;
    }

    private string? Said(string field, PlanLineFacts facts) => field == nameof(PlanLineFacts.ItemIds)
        ? string.Join('\n', facts.ItemIds.Select(id => choices!.Items.FirstOrDefault(i => i.Id == id)?.Name ?? $"{id} 号（已停用）")) : null;

    /// <summary>The roster's words, and those that the line was made with.</summary>
    private static IReadOnlyList<(string, string)> Words(IReadOnlyList<string> roster, IEnumerable<string> chosen) =>
        [.. roster.Union(chosen).Select(w => (w, w))];

    private RenderFragment Qualifications(string chosen) =>
        Choices([("", "不要求"), .. Words(choices!.Qualifications, chosen.Length > 0 ? [chosen] : [])]);

    private static RenderFragment Choices<T>(IReadOnlyList<(T Value, string Text)> options) => builder =>
    {
        foreach (var (value, text) in options)
        {
            builder.OpenComponent<MudSelectItem<T>>(0);
            builder.SetKey(value);
            builder.AddComponentParameter(1, nameof(MudSelectItem<T>.Value), value);
            builder.AddComponentParameter(2, nameof(MudSelectItem<T>.ChildContent), (RenderFragment)(b => b.AddContent(0, text)));
            builder.CloseComponent();
        }
    };
}
