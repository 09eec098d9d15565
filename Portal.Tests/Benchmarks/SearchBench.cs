using Microsoft.EntityFrameworkCore;
using Portal.Domain.Rosters;
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
        await Fill(office);
        var board = office.Get<EnterpriseBoard>();
        var factory = office.Get<IDbContextFactory<Portal.Data.PortalDb>>();
        var bare = Stopwatches.MedianMilliseconds(() =>
        {
            using var db = factory.CreateDbContext();
            _ = db.Enterprises.AsNoTracking().Where(e => e.Id > Objects / 2).OrderBy(e => e.Id).Take(25).ToList();
        });
        output.WriteLine($"page by primary key: {bare:F1} ms");
        (string What, EnterpriseFilter Filter, int Page)[] asked =
        [
            ("first page", new(), 1), ("middle page", new(), Objects / 50), ("last page", new(), Objects / 25),
            ("filter by district", new(District: "源汇区"), 1), ("filter by category", new(Category: "检测单位"), 1), ("filter by standing", new(Standing: "失信"), 3),
            ("two characters", new("漯河"), 1), ("a name", new("示例500000号"), 1), ("start of a code", new("91411100MA0050"), 1), ("initials", new("SL"), 1), ("no hit", new("没有这家单位"), 1),
        ];
        foreach (var (what, filter, page) in asked)
        {
            var median = Stopwatches.MedianMilliseconds(() => TestOffice.Must(board.List(office.Staff, filter, page).GetAwaiter().GetResult()));
            output.WriteLine($"{what}: {median:F1} ms; ratio {median / bare:F0}");
        }
    }

    // By SQL: a million entries by the form's own way would take a working day, and the list does not know the difference.
    private static async Task Fill(TestOffice office)
    {
        await office.Enter(RosterSteps.Enterprise());
        await using var db = await office.Db();
        db.Database.SetCommandTimeout(600);
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(Enterprise))!.GetProperties().Select(p => p.Name).Where(name => name != "Id"));
        var values = columns.Replace("Code,", "printf('91411100MA%08d', n),", StringComparison.Ordinal).Replace("Name,", "printf('漯河市示例%d号有限公司', n),", StringComparison.Ordinal)
            .Replace("Initials,", "'LHSSLHYXGS',", StringComparison.Ordinal).Replace("District,", "CASE n % 5 WHEN 0 THEN '源汇区' WHEN 1 THEN '郾城区' WHEN 2 THEN '召陵区' WHEN 3 THEN '舞阳县' ELSE '临颍县' END,", StringComparison.Ordinal)
            .Replace("Categories,", "CASE WHEN n % 100 = 0 THEN '[\"检测单位\"]' ELSE '[\"建设单位\"]' END,", StringComparison.Ordinal).Replace("Standing,", "n % 3,", StringComparison.Ordinal);
        var sql = $"WITH RECURSIVE c(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM c WHERE n < {Objects}) INSERT INTO Enterprises ({columns}) SELECT {values} FROM c, (SELECT * FROM Enterprises WHERE Id = 1)";
#pragma warning disable EF1002 // The column names come from the model.
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
#pragma warning restore EF1002
    }
}
