using Microsoft.EntityFrameworkCore;
using Portal.Features.Rosters;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>A page of the roster of enterprises among a million, by list, filter and search, beside a page read by primary key in the same run.</summary>
internal static class SearchBench
{
    private const int Objects = 1_000_000;

    public static async Task Run(TextWriter output)
    {
        await using var office = await TestOffice.Open();
        await office.EnterMany(Objects);
        var indexing = System.Diagnostics.Stopwatch.GetTimestamp();
        TestOffice.Must(await office.Get<IndexEnterprises>().Run());
        output.WriteLine($"indexed in the background: {System.Diagnostics.Stopwatch.GetElapsedTime(indexing).TotalSeconds:F0} s");
        var board = office.Get<EnterpriseBoard>();
        var factory = office.Get<IDbContextFactory<Portal.Data.PortalDb>>();
        var bare = Stopwatches.MedianMilliseconds(() =>
        {
            using var db = factory.CreateDbContext();
            _ = db.Enterprises.AsNoTracking().Where(e => e.Id > Objects / 2).OrderBy(e => e.Id).Take(25).ToList();
        });
        output.WriteLine($"page by primary key: {bare:F1} ms");
        output.WriteLine($"the words to choose from: {Stopwatches.MedianMilliseconds(() => TestOffice.Must(board.Words(office.Staff).GetAwaiter().GetResult())):F1} ms");
        (string What, EnterpriseFilter Filter, int Page)[] asked =
        [
            ("first page", new(), 1), ("middle page", new(), Objects / 50), ("last page", new(), Objects / 25),
            ("filter by district", new(District: "源汇区"), 1), ("filter by category", new(Category: "检测单位"), 1), ("filter by standing", new(Standing: "失信"), 3),
            ("two characters", new("漯河"), 1), ("a name", new("示例500000号"), 1), ("start of a code", new("91411100MA0050"), 1), ("initials", new("SL"), 1), ("no hit", new("没有这家单位"), 1),
            ("one character", new("漯"), 1), ("two characters that none has", new("鑫源"), 1), ("end of a code", new("00500000"), 1), ("two characters, page 300", new("漯河"), 300),
            ("search and filters", new("号有限", District: "郾城区", Standing: "失信"), 1), ("category and district, page 30", new(Category: "检测单位", District: "源汇区"), 30), ("all filters, none found", new("500001", Category: "检测单位", District: "源汇区"), 1),
        ];
        foreach (var (what, filter, page) in asked)
        {
            var median = Stopwatches.MedianMilliseconds(() => TestOffice.Must(board.List(office.Staff, filter, page).GetAwaiter().GetResult()));
            output.WriteLine($"{what}: {median:F1} ms; ratio {median / bare:F0}");
        }
    }
}
