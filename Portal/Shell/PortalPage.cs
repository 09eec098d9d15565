using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;

namespace Portal.Shell;

/// <summary>What every page shares: who is signed in, a refusal to show, one busy flag against a second press.</summary>
public abstract class PortalPage : ComponentBase
{
    [CascadingParameter] private Task<AuthenticationState> Signed { get; set; } = null!;
    [Inject] protected NavigationManager Nav { get; set; } = null!;
    [Inject] protected ISnackbar Snackbar { get; set; } = null!;
    [Inject] protected IDialogService Dialogs { get; set; } = null!;

    protected Who Who { get; private set; }

    /// <summary>For what to show; what is allowed the operation asks again.</summary>
    protected Role? Role { get; private set; }
    protected int? SectionId { get; private set; }

    /// <summary>The person's own entry on the roster of inspectors; null for one who does not inspect.</summary>
    protected int? InspectorId { get; private set; }
    /// <summary>The key of the sign-in under way.</summary>
    protected string SessionKey { get; private set; } = "";
    protected Refusal? Refused { get; set; }
    protected bool Busy { get; private set; }

    /// <summary>Whether the page's first load is done.</summary>
    protected bool Loaded { get; private set; }

    protected sealed override async Task OnParametersSetAsync()
    {
        var user = (await Signed).User;
        (Who, Role, SectionId, InspectorId) = (user.Who(), user.Role(), user.SectionId(), user.InspectorId());
        SessionKey = user.SessionKey();
        await Load();
        Loaded = true;
    }

    /// <summary>Loads what the page shows; called again whenever the address changes.</summary>
    protected abstract Task Load();

    protected bool ActsFor(int sectionId) => Role is Domain.Office.Role.工程管理科
        || (Role is Domain.Office.Role.科员 or Domain.Office.Role.科室负责人 && SectionId == sectionId);

    /// <summary>Takes a board's answer, or shows why there is none.</summary>
    protected T? Take<T>(Outcome<T> outcome) where T : class
    {
        Refused = outcome.Refusal;
        return outcome.Value;
    }

    /// <summary>Carries out an operation once, shows its refusal or says that it is done, and loads anew.</summary>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> Do(Func<Task<Outcome>> operation, string done)
    {
        if (Busy) return false;
        Busy = true;
        try
        {
            Refused = (await operation()).Refusal;
            if (Refused is not null) return false;
            Snackbar.Add(done, Severity.Success);
            await Load();
            return true;
        }
        finally
        {
            Busy = false;
        }
    }

    /// <inheritdoc cref="Do(Func{Task{Outcome}}, string)"/>
    protected async Task<T?> Do<T>(Func<Task<Outcome<T>>> operation, string done) where T : notnull
    {
        T? value = default;
        await Do(async () =>
        {
            var outcome = await operation();
            value = outcome.Value;
            return outcome.Refusal is { } refusal ? refusal : Outcome.Done;
        }, done);
        return value;
    }

    /// <summary>Asks before what cannot be undone.</summary>
    protected async Task<bool> Confirm(string title, string text, string yes) =>
        await Dialogs.ShowMessageBoxAsync(title, text, yesText: yes, cancelText: "返回") is true;

    /// <summary>Puts filters into the address, so that it can be kept and sent.</summary>
    protected void Filter(params (string Name, object? Value)[] filters) => Filtered(filters);

    /// <inheritdoc cref="Filter"/>
    /// <returns>Whether the address changes, so that the page is loaded anew when it has.</returns>
    protected bool Filtered(params (string Name, object? Value)[] filters)
    {
        var (before, wanted) = (Nav.Uri, Nav.GetUriWithQueryParameters(filters.ToDictionary(f => f.Name, f => f.Value is "" ? null : f.Value)));
        Nav.NavigateTo(wanted);
        return wanted != before;
    }
}
