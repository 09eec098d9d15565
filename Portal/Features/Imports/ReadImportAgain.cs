using Portal.Domain;
using Portal.Domain.Office;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Imports;

/// <summary>重新核对 (Art. 8, 10, 11): reads and compares the file again, after an interruption or when the roster has moved.</summary>
[Article(8, 10, 11), Verb("重新核对导入", Role.科员, Role.科室负责人, Role.工程管理科)]
public sealed class ReadImportAgain(Desk desk, ImportFiles files, ImportReader reader)
{
    public async Task<Outcome> Run(Who who, int id, int version)
    {
        var done = await desk.Write<ReadImportAgain>(who, async work =>
        {
            var found = await work.Import(id, version);
            if (!found.Succeeded) return found.Refusal;
            if (!found.Value.IsOpen) return found.Value.Wrong("重新核对");
            if (!File.Exists(files.Workbook(id))) return ImportAccess.Gone;
            found.Value.ReadAgain(null);
            return Outcome.Done;
        });
        if (done.Succeeded) reader.Start(id);
        return done;
    }
}
