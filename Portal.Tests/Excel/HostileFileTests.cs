using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>恶意和错误文件: files that must be refused with a sentence, never read and never thrown upon.</summary>
public class HostileFileTests
{
    private static readonly byte[] Sound = HostileFiles.Sound;

    [Fact]
    public void A_sound_forged_workbook_is_read() => Assert.Equal("单位名称", WorkbookReader.Read(Sound).Value![0].At(1, 1)!.Text);

    public static TheoryData<string, string> Wrong => new()
    {
        { "empty", "0 字节" }, { "csv", "文本或网页" }, { "pdf", "PDF" }, { "xls", ".xls" }, { "encrypted", "打开密码" },
        { "docx", "Word" }, { "xlsb", ".xlsb" }, { "ods", ".ods" }, { "zip", "没有 Excel" }, { "noise", "不是 Excel 工作簿" },
        { "truncated", "损坏" }, { "no sheet part", "缺少工作表“名录”" }, { "dtd", "损坏" }, { "half a sheet", "损坏" },
        { "thousand entries", "1003 个部件" }, { "two entries of one name", "损坏" }, { "bomb", "异常庞大" },
        { "last row", "第 1048575 行" }, { "last column", "第 16384 列" }, { "row and cell at odds", "损坏" }, { "a cell twice", "损坏" },
        { "long inline cell", "32767" }, { "long shared string", "32767" }, { "too large", "30 MB" }, { "a sheet named twice over", "损坏" },
        { "html", "文本或网页" }, { "xml", "文本或网页" }, { "a string that is not there", "损坏" }, { "entity expansion", "损坏" }, { "entities in the shared strings", "损坏" },
        { "path traversal", "损坏" }, { "16384 columns", "第 201 列" }, { "declared to the last cell", "第 1048576 行" }, { "gigabytes", "异常庞大" },
        { "millions of rows", "" }, { "millions of cells", "" }, { "millions of merges", "" }, { "one text a million times", "文字总量过大" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_no_sound_workbook_is_refused_with_its_reason(string file, string reason)
    {
        var read = WorkbookReader.Read(HostileFiles.All[file]());
        Assert.Null(read.Value);
        Assert.Contains(reason, read.Refusal!.Reason);
    }

    [Fact]
    public async Task A_stream_beyond_the_limit_is_refused_without_reading_it_to_its_end()
    {
        using var endless = new MemoryStream(new byte[WorkbookLimits.FileBytes * 2]);
        Assert.Contains("30 MB", (await WorkbookReader.Read(endless, TestRun.Current.CancellationToken)).Refusal!.Reason);
        Assert.True(endless.Position < WorkbookLimits.FileBytes + 200_000);
    }

    [Fact]
    public void No_cut_of_a_sound_workbook_and_no_changed_byte_makes_the_reader_throw()
    {
        for (var length = 0; length < Sound.Length; length += 3)
            Assert.NotNull(WorkbookReader.Read(Sound[..length]).Refusal);
        for (var at = 0; at < Sound.Length; at++)
        {
            byte[] changed = [.. Sound];
            changed[at] ^= 0x55;
            var read = WorkbookReader.Read(changed);
            Assert.True(read.Succeeded || read.Refusal.Reason.EndsWith('。'));
        }
    }

    [Fact]
    public void A_bomb_that_declares_one_byte_is_refused_all_the_same()
    {
        var bomb = HostileFiles.All["bomb"]();
        var (honest, lying) = (BitConverter.GetBytes(30_000_000), BitConverter.GetBytes(1));
        var lies = 0;
        for (var at = 0; at <= bomb.Length - 4; at++)
        {
            if (!bomb.AsSpan(at, 4).SequenceEqual(honest)) continue;
            lying.CopyTo(bomb, at);
            lies++;
        }
        Assert.True(lies > 0);
        Assert.NotNull(WorkbookReader.Read(bomb).Refusal);
    }
}
