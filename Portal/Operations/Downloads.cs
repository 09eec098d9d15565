using System.Text;
using Portal.Domain;
using Portal.Excel;

namespace Portal.Operations;

/// <summary>下载: how a file, or the reason why there is none, is answered.</summary>
internal static class Downloads
{
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Workbook(OutSheet sheet, string name) => Workbook(WorkbookWriter.Write(sheet), name);

    public static IResult Workbook(byte[] file, string name) => Results.File(file, WorkbookType, name);

    public static IResult Refused(Refusal refusal, int status = StatusCodes.Status403Forbidden) => Results.Text(refusal.ToString(), "text/plain; charset=utf-8", Encoding.UTF8, status);
}
