using System.Diagnostics;
using MiniExcelLibs;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Tests.Support;

namespace Portal.Tests.Benchmarks;

/// <summary>100,000 objects of 15 columns given in, checked, staged, confirmed and trailed, beside MiniExcel's bare read of the same file in the same run; its memory in a process of its own.</summary>
internal static class ImportBench
{
    private const int Objects = 100_000, Columns = 15, Runs = 3;

    public static async Task Run(TextWriter output)
    {
        var small = File(1000);
        Bare(small);
        await Import(small);
        var file = File(Objects);
        var (bare, import) = (new double[Runs], new double[Runs]);
        for (var i = 0; i < Runs; i++) (bare[i], import[i]) = (Bare(file), await Import(file));
        Array.Sort(bare);
        Array.Sort(import);
        output.WriteLine($"import {Objects} x {Columns} ({file.Length / 1024.0 / 1024:F1} MB): {import[Runs / 2]:F2} s; MiniExcel's bare read: {bare[Runs / 2]:F2} s; ratio {import[Runs / 2] / bare[Runs / 2]:F2}; {Alone(file)}");
    }

    /// <summary>One import in this process, which has done nothing before.</summary>
    public static async Task Alone(string path, TextWriter output)
    {
        var file = System.IO.File.ReadAllBytes(path);
        await using (var office = await TestOffice.Open()) await office.EnterMany(2);
        using var memory = new PeakMemory();
        await Import(file);
        output.WriteLine($"alone in its process: peak working set {memory.Megabytes:F0} MB, {memory.Extra:F0} MB more than before");
    }

    private static string Alone(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            System.IO.File.WriteAllBytes(path, file);
            using var child = Process.Start(Itself.With("bench", "import-alone", path))!;
            var said = child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            return said.Trim();
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    private static double Bare(byte[] file)
    {
        var start = Stopwatch.GetTimestamp();
        using var stream = new MemoryStream(file);
        var rows = 0;
        foreach (var _ in MiniExcel.Query(stream)) rows++;
        return rows > 1 ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidOperationException("MiniExcel read nothing.");
    }

    private static async Task<double> Import(byte[] file)
    {
        await using var office = await TestOffice.Open();
        var start = Stopwatch.GetTimestamp();
        var id = await office.Upload(RosterKind.检查企业名录, file, office.Staff);
        var counts = TestOffice.Must(await office.Confirm(id, office.Staff));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return counts.Bad == 0 && counts.Entered > 0 ? seconds : throw new InvalidOperationException($"{counts}");
    }

    private static byte[] File(int objects) => WorkbookWriter.Write(new OutSheet("检查企业名录库",
    [
        new("序号", 8, ColumnKind.Number), new("单位名称", 36), new("统一社会信用代码", 22), new("代码核对说明", 24), new("单位类别", 24), new("所在区县", 12), new("注册地址", 36),
        new("法定代表人", 12), new("联系电话", 16), new("存续状态", 10), new("信用状况", 10), new("人防工程数量（处）", 18, ColumnKind.Number), new("人防工程面积（㎡）", 18, ColumnKind.Number),
        new("入库日期", 12, ColumnKind.Date), new("备注", 30),
    ], Enumerable.Range(1, objects).Select(i => (IReadOnlyList<object?>)
    [
        i, $"漯河市第{i}示例工程有限公司", RosterSteps.CodeOf(i), "", i % 3 == 0 ? "建设单位" : "施工单位、监理单位", i % 2 == 0 ? "源汇区" : "郾城区", $"漯河市源汇区人民路{i % 997}号院{i}室",
        $"张{i % 100}", $"0395-{i:D7}", nameof(ExistenceState.存续), i % 5 == 0 ? nameof(Standing.守信) : nameof(Standing.一般), i % 9, i % 9 * 1250.5m,
        new DateOnly(2020, 1, 1).AddDays(i % 2000), i % 4 == 0 ? $"第{i}条备注" : "",
    ])));
}
