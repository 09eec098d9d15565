using Portal.Domain;
using Portal.Excel;

namespace Portal.Features.Disclosure;

/// <summary>国家企业信用信息公示系统上报表 (Art. 19): the nine columns of the national system, one row for each item, with name and credit code.</summary>
[Article(19)]
internal static class NationalSheet
{
    /// <summary>The same results give the same bytes, so that what is registered is what was uploaded.</summary>
    public static byte[] Of(IEnumerable<PublicEntry> results) => SteadyWorkbook.Write(
        SiteTables.Results.Sheet("抽查检查结果", results.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.View).OfType<PublicResult>().SelectMany(SiteTables.Rows)));
}
