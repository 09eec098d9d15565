using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Portal.Identity;
using Portal.Shell;

namespace Portal.Tests.Support;

/// <summary>Renders pages over a real office: the page's own operations and boards, a real SQLite beneath them, no double but the browser.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    protected TestOffice Office { get; private set; } = null!;
    private BunitAuthorizationContext signed = null!;
    private IRenderedComponent<MudDialogProvider>? dialogs;

    // bUnit's own second is too short where every thread of a busy machine is taken; a wait ends as soon as what it waits for is there.
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(60);

    public async ValueTask InitializeAsync()
    {
        Office = await TestOffice.Open();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(mud => mud.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddFallbackServiceProvider(Office.Services);
        signed = AddAuthorization();
    }

    /// <summary>Signs in a person of the office; the page sees what the person's cookie would carry.</summary>
    protected async Task SignIn(Who who)
    {
        await using var db = await Office.Db();
        var person = await db.Users.SingleAsync(p => p.Id == who.PersonId);
        signed.SetAuthorized(person.UserName!);
        signed.SetRoles(person.Role.ToString());
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, $"{person.Id}"), new(PersonClaims.ShownName, person.DisplayName) };
        if (person.SectionId is { } section) claims.Add(new Claim(PersonClaims.Section, $"{section}"));
        if (person.InspectorId is { } inspector) claims.Add(new Claim(PersonClaims.Inspector, $"{inspector}"));
        signed.SetClaims([.. claims]);
    }

    /// <summary>A page at its address, query included, with MudBlazor's providers beside it.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null) where TPage : PortalPage
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        if (dialogs is null)
        {
            Render<MudPopoverProvider>();
            dialogs = Render<MudDialogProvider>();
            Render<MudSnackbarProvider>();
        }
        return Render(parameters ?? (_ => { }));
    }

    /// <summary>Presses a button of the page and says yes in the dialog that asks first.</summary>
    protected async Task Press<TPage>(IRenderedComponent<TPage> page, string button, string yes) where TPage : PortalPage
    {
        var pressed = Button(page.FindAll("button"), button);
        // A submit button submits its form; the browser does so by itself.
        var done = pressed.GetAttribute("type") == "submit" ? pressed.Closest("form")!.SubmitAsync() : pressed.ClickAsync(new());
        var asks = dialogs!;
        asks.WaitForElement(".mud-dialog button");
        await Button(asks.FindAll(".mud-dialog button"), yes).ClickAsync(new());
        await done;
    }

    private static AngleSharp.Dom.IElement Button(IEnumerable<AngleSharp.Dom.IElement> buttons, string text) =>
        buttons.Single(b => b.TextContent.Trim() == text);
}
