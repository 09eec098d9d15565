using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Features.Inspections;

namespace Portal.Features.Documents;

/// <summary>文书模板文件 (Art. 14, 18–20): the office's own where it has one, else the one that lies in the web root under its kind's name.</summary>
[Article(14, 18, 19, 20)]
internal static class TemplateFiles
{
    public static async Task<Outcome<byte[]>> Read(PortalDb db, DataFolder folder, IWebHostEnvironment web, DocumentKind kind)
    {
        var own = await db.Templates.AsNoTracking().SingleOrDefaultAsync(t => t.Kind == kind);
        try
        {
            return own is null ? await Brought(web, kind) : await File.ReadAllBytesAsync(ReceivedFile.PathOf(folder, own.Sha256));
        }
        catch (IOException)
        {
            return new Refusal($"没有找到“{kind}”的模板文件。请由工程管理科或系统管理员在“文书模板”中重新上传。");
        }
    }

    private static async Task<byte[]> Brought(IWebHostEnvironment web, DocumentKind kind)
    {
        await using var file = web.WebRootFileProvider.GetFileInfo($"templates/{kind}.docx").CreateReadStream();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
