namespace Portal.Data;

/// <summary>填写中的内容: what a person has typed into a step of a dossier and not submitted, kept so that a lost connection or a restart loses nothing.</summary>
public sealed class FormDraft
{
    private FormDraft() { }

    public FormDraft(int inspectionId, int personId, string step) => (InspectionId, PersonId, Step) = (inspectionId, personId, step);

    public int Id { get; private set; }
    public int InspectionId { get; private set; }
    public int PersonId { get; private set; }

    /// <summary>Which form of the dossier.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The form's fields, as JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The form as the facts filled it when the typing began: tells whether others have changed it since.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public void Keep(string text, string basis, DateTime at) => (Text, Basis, SavedAt) = (text, basis, at);
}
