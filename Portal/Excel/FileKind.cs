using System.Text;
using Portal.Domain;

namespace Portal.Excel;

/// <summary>文件类型: what a file is by its first bytes, whatever its name says.</summary>
internal static class FileKind
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <returns>Null when the file is a zip container, as every xlsx is.</returns>
    public static Refusal? NotZip(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty) return new("文件是空的（0 字节），请重新选择文件。");
        if (file.StartsWith(Zip)) return null;
        if (file.StartsWith(Ole))
        {
            return file.IndexOf(EncryptedPackage) >= 0
                ? new("文件设有打开密码，系统不能读取。请在 Excel 中取消密码后重新保存再上传。")
                : new("文件是旧版 Excel（.xls）格式。请在 Excel 或 WPS 中另存为“Excel 工作簿（.xlsx）”后再上传。");
        }
        if (file.StartsWith("%PDF"u8)) return new("文件是 PDF，不是 Excel 表格。请上传 .xlsx 格式的名录。");
        return file.IndexOf((byte)0) < 0
            ? new("文件是文本或网页（如 .csv、.htm），不是 Excel 工作簿。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”后再上传。")
            : new("文件不是 Excel 工作簿（.xlsx），不能读取。请检查是否选错了文件。");
    }
}
