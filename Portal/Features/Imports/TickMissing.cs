using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>选择移出 (Art. 8, 10, 11): says of entries that the file does not name whether they leave the roster with the import; nothing leaves by itself.</summary>
[Article(8, 10, 11), Verb("选择随导入移出的条目", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class TickMissing(Desk desk, ImportFiles files)
{
    /// <param name="entry">One entry; null for all that the search finds.</param>
    public Task<Outcome> Run(Who who, int id, int? entry, string search, bool ticked) => desk.Write<TickMissing>(who, async work =>
    {
        var found = await work.Import(id);
        if (!found.Succeeded) return found.Refusal;
        if (found.Value.State is not ImportState.待确认) return found.Value.Wrong("选择移出的条目");
        using var stage = ImportStage.Open(files.Rows(id));
        if (stage is null) return ImportAccess.Gone;
        stage.Tick(entry, search, ticked);
        found.Value.Recount(stage.Counted());
        return Outcome.Done;
    });
}
