using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Portal.Data;
using Portal.Identity;

namespace Portal.Features.Inspections;

/// <summary>A step whose form is kept while it is filled in: typed text is on the server within a second, and the next time the page is opened it stands there again.</summary>
/// <typeparam name="TForm">The form's fields, with setters; they go into one JSON text.</typeparam>
public abstract class DraftPanel<TForm> : StepPanel, IDraftForm, IAsyncDisposable where TForm : class
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private string blank = "";
    private string kept = "";
    private CancellationTokenSource? waiting;

    [Inject] private KeepDraft KeepDraft { get; set; } = null!;
    [Inject] private OfficeClock Clock { get; set; } = null!;

    public DateTime? RestoredFrom { get; private set; }
    public bool ChangedSince { get; private set; }
    public DateTime? KeptAt { get; private set; }
    public string Trouble { get; private set; } = "";

    protected TForm Form { get; private set; } = null!;

    /// <summary>The form's name within the dossier.</summary>
    protected abstract string Step { get; }

    /// <summary>The form as the facts fill it.</summary>
    protected abstract TForm FromFacts();

    protected sealed override void Fill()
    {
        Form = FromFacts();
        blank = kept = Json.Write(Form);
        (RestoredFrom, ChangedSince, KeptAt, Trouble) = (null, false, null, "");
        if (Dossier.Drafts.GetValueOrDefault(Step) is not { } draft || draft.Text == blank || Read(draft.Text) is not { } typed) return;
        (Form, kept, RestoredFrom, ChangedSince) = (typed, draft.Text, draft.SavedAt, draft.Basis != blank);
    }

    /// <summary>Every event of the form ends in a render: what differs then from what was kept is kept after a short pause.</summary>
    protected override void OnAfterRender(bool firstRender)
    {
        var now = Json.Write(Form);
        if (now == kept && waiting is null) return;
        waiting?.Cancel();
        waiting = null;
        if (now != kept) _ = KeepLater((waiting = new CancellationTokenSource()).Token);
    }

    public async Task Discard()
    {
        await Forget();
        Form = FromFacts();
        blank = kept = Json.Write(Form);
    }

    /// <summary>What was submitted is no draft any more.</summary>
    protected override Task Acted() => Forget();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (waiting is null) return;
        waiting.Cancel();
        await Keep();
    }

    private async Task Forget()
    {
        waiting?.Cancel();
        (waiting, kept, RestoredFrom, ChangedSince, KeptAt, Trouble) = (null, Json.Write(Form), null, false, null, "");
        await KeepDraft.Run(Who, Inspection.Id, Step, blank, blank);
    }

    private async Task KeepLater(CancellationToken newer)
    {
        try
        {
            await Task.Delay(Pause, newer);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        await InvokeAsync(async () =>
        {
            if (newer.IsCancellationRequested) return;
            waiting = null;
            await Keep();
            StateHasChanged();
        });
    }

    private async Task Keep()
    {
        var now = Json.Write(Form);
        var refusal = (await KeepDraft.Run(Who, Inspection.Id, Step, now, blank)).Refusal;
        kept = now;
        (Trouble, KeptAt) = (refusal?.Reason ?? "", refusal is null && now != blank ? OfficeClock.Local(Clock.Now) : null);
    }

    // A draft of an older edition of the form, or one that is damaged, is no draft.
    private static TForm? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<TForm>(text, Json.Readable);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
