using System.Text;

namespace Portal.Data.Demo;

/// <summary>演示扫描件: a page that says that it stands for a scan.</summary>
internal static class DemoScan
{
    /// <summary>One page; readers rebuild the table of positions that it does not have.</summary>
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("""
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
        4 0 obj <</Length 61>> stream
        BT /F 20 Tf 72 760 Td (Demonstration: signed record) Tj ET
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        trailer <</Root 1 0 R>>
        %%EOF
        """);
}
