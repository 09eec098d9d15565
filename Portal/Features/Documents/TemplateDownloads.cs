using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Identity;
using Portal.Operations;

namespace Portal.Features.Documents;

/// <summary>模板下载 (Art. 14, 18–20): as a starting point for the office's own.</summary>
[Article(14, 18, 19, 20)]
public static class TemplateDownloads
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapTemplateDownloads(this IEndpointRouteBuilder app) =>
        app.MapGet(PortalRoutes.Template, async (HttpContext http, TemplateBoard board, string kind) =>
        {
            var file = Enum.TryParse<DocumentKind>(kind, out var known) && Enum.IsDefined(known)
                ? await board.File(http.User.Who(), known) : new Refusal("没有这种文书的模板。");
            return file.Succeeded
                ? Results.File(file.Value, Docx, $"{known}模板.docx")
                : Downloads.Refused(file.Refusal, StatusCodes.Status404NotFound);
        });
}
