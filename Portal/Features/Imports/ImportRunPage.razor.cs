using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Rosters.Import;

namespace Portal.Features.Imports;

/// <summary>An import from its reading to its confirmation, and to its undoing.</summary>
public sealed partial class ImportRunPage
{
    [Inject] private ImportBoard Board { get; set; } = null!;
    [Inject] private ReadImportAgain ReadImportAgain { get; set; } = null!;
    [Inject] private ChooseColumns ChooseColumns { get; set; } = null!;
    [Inject] private BearCode BearCode { get; set; } = null!;
    [Inject] private TickMissing TickMissing { get; set; } = null!;
    [Inject] private ConfirmImport ConfirmImport { get; set; } = null!;
    [Inject] private UndoImport UndoImport { get; set; } = null!;
    [Inject] private DiscardImport DiscardImport { get; set; } = null!;
    [Parameter] public int Id { get; set; }

    /// <summary>new, changed, same, bad, skipped or missing; the first that has rows where it is none of them.</summary>
    [SupplyParameterFromQuery] public string? Tab { get; set; }
    [SupplyParameterFromQuery] public string? Search { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }
    private ImportView? view;
    private ImportRows? rows;
    private string why = "";
    private IDisposable? watching;

    private RosterWay Way => RosterWay.Of(view!.Run.Roster);
    private Refusal? Waiting => view?.Run is { State: ImportState.待选列 or ImportState.中断 } run ? new Refusal(run.Why) : null;
    private int Percent => view?.Progress is { Of: > 0 } p ? p.Done * 100 / p.Of : 0;
    private int ToDo => view?.Run.Counts is { } c ? c.Entered + c.Amended + c.Retired : 0;
    private bool Asks => view is { Run: { Counts: { } c } run } && (c.Retired > 0 || (run.Roster is RosterKind.随机抽查事项清单 && c.Amended > 0));

    private string Current => Kinds.ContainsKey(Tab ?? "") ? Tab! : view?.Run.Counts switch
    {
        { Entered: > 0 } => "new",
        { Amended: > 0 } => "changed",
        { Bad: > 0 } => "bad",
        _ => "same",
    };

    private string Explained => Current switch
    {
        "changed" => "逐项列出原来的和文件里的",
        "bad" => "这些行不会导入",
        "skipped" => $"不是{Way.Noun}内容",
        "missing" => $"在{Way.Noun}中而文件里没有；勾选的才移出，不勾选的保持原样",
        _ => "",
    };

    private static readonly Dictionary<string, ImportKind?> Kinds = new()
    {
        ["new"] = ImportKind.新增,
        ["changed"] = ImportKind.变更,
        ["same"] = ImportKind.无变化,
        ["bad"] = ImportKind.有错,
        ["skipped"] = ImportKind.略过,
        ["missing"] = null,
    };

    private static IReadOnlyList<(string Name, string Text, int Count)> Tabs(ImportCounts c) =>
    [
        ("new", "新增", c.Entered), ("changed", "变更", c.Amended), ("same", "无变化", c.Unchanged), ("bad", "有错", c.Bad), ("missing", "文件中没有", c.Missing), ("skipped", "略过", c.Skipped),
    ];

    protected override async Task Load()
    {
        // Watched before it is asked: what moves in between is not missed.
        watching ??= Board.Watch(Id, () => InvokeAsync(Renew));
        await Show();
    }

    private async Task Renew()
    {
        await Show();
        StateHasChanged();
    }

    private async Task Show()
    {
        if (Take(await Board.Import(Who, Id)) is not { } now) return;
        view = now;
        rows = now.Run.State is ImportState.待确认 || (now.Run.State is ImportState.已导入 && !now.Run.Forgotten)
            ? Take(await Board.Rows(Who, Id, Kinds[Current], Search ?? "", Page ?? 1))
            : null;
    }

    private Task Tick(int? entry, bool ticked) => Do(() => TickMissing.Run(Who, Id, entry, Search ?? "", ticked), ticked ? "已选为移出" : "已取消移出");

    private async Task Confirmed()
    {
        var run = view!.Run;
        if (run.Counts!.Retired > 0 && !await Confirm("移出名录", $"除新增和变更外，还有 {run.Counts.Retired} 条会移出{Way.Noun}，今后不再抽取。", "确认导入并移出")) return;
        await Do(() => ConfirmImport.Run(Who, Id, run.Version, why), "导入完成");
    }

    private async Task Discarded()
    {
        if (await Confirm("放弃这次导入", "文件和核对结果会从服务器删除，名录不受影响。", "放弃")) await Do(() => DiscardImport.Run(Who, Id, view!.Run.Version), "已放弃");
    }

    private async Task Undone()
    {
        if (await Confirm("撤销整次导入", "新增的条目会删除，变更和移出的条目会恢复原样；过程保留在办理留痕中。", "撤销")) await Do(() => UndoImport.Run(Who, Id, view!.Run.Version), "已撤销");
    }

    public void Dispose() => watching?.Dispose();
}
