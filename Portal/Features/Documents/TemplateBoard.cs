using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;
using Portal.Word;

namespace Portal.Features.Documents;

/// <param name="Own">The office's own template; null while the portal's is used.</param>
/// <param name="Problems">What keeps it from being used; empty when nothing does.</param>
public sealed record TemplateRow(DocumentKind Kind, DocumentTemplate? Own, IReadOnlyList<string> Problems);

/// <summary>文书模板 (Art. 14, 18–20): which are in use, whether they can be used, and the names that they may use; for everybody signed in.</summary>
[Article(14, 18, 19, 20)]
public sealed class TemplateBoard(Desk desk, DataFolder folder, IWebHostEnvironment web)
{
    public static IReadOnlyCollection<string> Names => [.. DocumentFields.Vocabulary.Names];

    public static IReadOnlyCollection<(string Group, string Fields)> Groups =>
        [.. DocumentFields.Vocabulary.Groups.Select(g => (g.Key, string.Join('、', g.Value.Select(f => $"{{{{{g.Key}.{f}}}}}"))))];

    public Task<Outcome<List<TemplateRow>>> Templates(Who who) => desk.Read<List<TemplateRow>>(who, async work =>
    {
        var own = await work.Db.Templates.ToDictionaryAsync(t => t.Kind);
        var rows = new List<TemplateRow>();
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var file = await TemplateFiles.Read(work.Db, folder, web, kind);
            rows.Add(new TemplateRow(kind, own.GetValueOrDefault(kind), file.Succeeded ? WordTemplate.Check(file.Value, DocumentFields.Vocabulary) : [file.Refusal.Reason]));
        }
        return rows;
    });

    public Task<Outcome<byte[]>> File(Who who, DocumentKind kind) => desk.Read<byte[]>(who, work => TemplateFiles.Read(work.Db, folder, web, kind));
}
