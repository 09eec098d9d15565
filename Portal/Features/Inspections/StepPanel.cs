using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Office;
using Portal.Shell;

namespace Portal.Features.Inspections;

/// <summary>One step of a dossier on its page: shows its facts or its form, carries out its operations and has the page load anew.</summary>
public abstract class StepPanel : PortalPage
{
    private object? filled;

    [Parameter, EditorRequired] public Dossier Dossier { get; set; } = null!;
    [Parameter] public EventCallback Changed { get; set; }

    protected Inspection Inspection => Dossier.Inspection;
    private Actor Me => new(Who.PersonId, "", Role ?? Domain.Office.Role.领导, SectionId, InspectorId);

    /// <summary>Whether this person is one of the team that the draw sent.</summary>
    protected bool IsMember => Me.IsMember(Inspection);

    /// <summary>On the spot: the section's people and the team.</summary>
    protected bool MayRecord => Inspection.CancelledOn is null && Me.RefusalOnSite(Inspection) is null;

    protected bool MayAnswerFor(int itemSectionId) => Inspection.CancelledOn is null && Me.RefusalForItem(Inspection, itemSectionId) is null;

    protected bool MayWork => ActsFor(Inspection.SectionId) && Inspection.CancelledOn is null;
    protected bool MaySign => MayWork && Role is Domain.Office.Role.科室负责人 or Domain.Office.Role.工程管理科;

    /// <summary>The facts that this form starts from; only when they change is it filled anew, so that what is being typed survives other people's steps.</summary>
    protected abstract object Facts { get; }

    protected abstract void Fill();

    protected sealed override Task Load()
    {
        var facts = (Inspection.Id, Facts);
        if (!facts.Equals(filled)) Fill();
        filled = facts;
        return Task.CompletedTask;
    }

    protected async Task Act(Func<Task<Outcome>> operation, string done)
    {
        if (!await Do(operation, done)) return;
        await Acted();
        await Changed.InvokeAsync();
    }

    /// <summary>After a step was carried out and before the page loads anew.</summary>
    protected virtual Task Acted() => Task.CompletedTask;

    /// <summary>A step that needs a date; without one the person is told which.</summary>
    protected Task Act(DateOnly? on, string name, Func<DateOnly, Task<Outcome>> operation, string done)
    {
        if (on is { } day) return Act(() => operation(day), done);
        Refused = new Refusal($"请填写{name}。");
        return Task.CompletedTask;
    }
}
