using Portal.Domain;
using Portal.Domain.Deadlines;
using Portal.Domain.Inspections;
using Portal.Operations;

namespace Portal.Features.Inspections;

/// <summary>检查卷宗 (Art. 14, 18–22): everything that the page of one inspection shows.</summary>
/// <param name="Place">Where the object is and whom to call, from the roster of today.</param>
/// <param name="Log">Who registered what and when, from the trail, oldest first.</param>
/// <param name="Drafts">What this person has typed into its forms and not submitted, by form.</param>
[Article(14, 18, 19, 20, 21, 22)]
public sealed record Dossier(
    Inspection Inspection, DossierPlace Place, IReadOnlyDictionary<int, string> Sections, DateOnly Today, Stage Stage,
    IReadOnlyList<DueView> Deadlines, IReadOnlyList<Attachment> Attachments, IReadOnlyList<LogLine> Log, IReadOnlyDictionary<string, DraftLine> Drafts)
{
    /// <summary>期限链 (Art. 25): every step, early or late by how much, and why.</summary>
    public IReadOnlyList<ChainRow> Chain { get; init; } = [];

    public string Section => SectionName(Inspection.SectionId);

    public string SectionName(int id) => Sections.GetValueOrDefault(id, "");

    public DueView? Due(DeadlineKind kind) => Deadlines.FirstOrDefault(d => d.Kind == kind);

    public IEnumerable<Attachment> Files(string purpose) => Attachments.Where(a => a.Purpose == purpose);

    /// <summary>经办, e.g. <c>科员甲 2026-11-20 09:13 登记</c>; empty where the dossier came with the fact.</summary>
    public string RegisteredBy<TOperation>() =>
        Log.LastOrDefault(line => line.Verb == VerbAttribute.Of(typeof(TOperation)).Name) is { } line ? $"{line.PersonName} {line.At:yyyy-MM-dd HH:mm} 登记" : "";
}

/// <summary>检查对象联系信息 (Art. 14).</summary>
[Article(14)]
public sealed record DossierPlace(string Address, string LegalPerson, string Phone)
{
    /// <summary>该单位的人防工程, by name: offered when the visit is recorded.</summary>
    public IReadOnlyList<string> Works { get; init; } = [];
}

/// <summary>办理记录: one line of the trail, by the office's wall clock.</summary>
public sealed record LogLine(DateTime At, string PersonName, string Verb);

/// <summary>填写中的内容: one form as it was typed, and as the facts had filled it when the typing began.</summary>
/// <param name="SavedAt">By the office's wall clock.</param>
public sealed record DraftLine(string Text, string Basis, DateTime SavedAt);
