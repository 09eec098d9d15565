using System.Diagnostics;
using MiniExcelLibs;
using Portal.Excel;
using Portal.Features.Rosters;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>The roster of 100,000 enterprises read from the database and written as its workbook, beside MiniExcel's bare write of the same cells in the same run.</summary>
internal static class ExportBench
{
    private const int Objects = 100_000, Runs = 5;

    public static async Task Run(TextWriter output)
    {
        await using var office = await TestOffice.Open();
        await office.EnterMany(Objects);
        var board = office.Get<EnterpriseBoard>();
        var known = TestOffice.Must(await board.Export(office.Staff, new EnterpriseFilter()));
        var cells = RosterSheets.Enterprises(known);
        var rows = cells.Rows.Select(row => cells.Columns.Select((c, i) => (c.Header, Value: row[i] is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : row[i])).ToDictionary(c => c.Header, c => c.Value)).ToList();
        var (bare, export, megabytes) = (new double[Runs], new double[Runs], 0.0);
        for (var i = 0; i <= Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using (var stream = new MemoryStream()) MiniExcel.SaveAs(stream, rows);
            var plain = Stopwatch.GetElapsedTime(start).TotalSeconds;
            using var memory = new PeakMemory();
            start = Stopwatch.GetTimestamp();
            var file = TestOffice.Must(await board.Export(office.Staff, new EnterpriseFilter(), found => WorkbookWriter.Write(RosterSheets.Enterprises(found))));
            var whole = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (file.Length < Objects) throw new InvalidOperationException("Nothing was written.");
            // The first of each does not count.
            if (i > 0) (bare[i - 1], export[i - 1], megabytes) = (plain, whole, Math.Max(megabytes, memory.Extra));
        }
        Array.Sort(bare);
        Array.Sort(export);
        output.WriteLine($"export of {Objects} rows: {export[Runs / 2]:F2} s; MiniExcel's bare write: {bare[Runs / 2]:F2} s; ratio {export[Runs / 2] / bare[Runs / 2]:F2}; {megabytes:F0} MB more than before");
    }
}
