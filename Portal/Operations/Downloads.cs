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

    /// <summary>列表导出: everything that the page's filters leave; never a part of it unsaid.</summary>
    /// <param name="rows">Asked for with <see cref="Paged.Exported"/> rows to a page.</param>
    public static IResult List<T>(Outcome<Paged<T>> rows, Func<IEnumerable<T>, OutSheet> sheet, string name) =>
        !rows.Succeeded ? Refused(rows.Refusal)
        : rows.Value.Total > rows.Value.Rows.Count ? Refused(new Refusal($"共 {rows.Value.Total} 条，一次最多导出 {Paged.Exported} 条。请用筛选缩小范围后再导出。"), StatusCodes.Status422UnprocessableEntity)
        : Workbook(sheet(rows.Value.Rows), $"{name}.xlsx");

    public static IResult Refused(Refusal refusal, int status = StatusCodes.Status403Forbidden) => Results.Text(refusal.ToString(), "text/plain; charset=utf-8", Encoding.UTF8, status);
}
