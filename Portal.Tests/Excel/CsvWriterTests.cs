using System.Text;
using Portal.Domain;
using Portal.Excel;

namespace Portal.Tests.Excel;

[Article(8, 10, 11)]
public sealed class CsvWriterTests
{
    private static string Written(params object?[] cells)
    {
        var bytes = CsvWriter.Write(new OutSheet("名录", [.. cells.Select((_, i) => new OutColumn($"列{i}", 10))], [cells]));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", 2)[1].TrimEnd('\r', '\n');
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("第一行\n第二行", "\"第一行\n第二行\"")]
    [InlineData("0395-1234567", "0395-1234567")]
    public void What_looks_like_a_formula_is_made_harmless_and_what_separates_is_quoted(string cell, string written) => Assert.Equal(written, Written(cell));

    [Fact]
    public void Dates_and_numbers_are_written_alike_everywhere() =>
        Assert.Equal("2026-03-01,1200.5,-3,", Written(new DateOnly(2026, 3, 1), 1200.5m, -3, null));
}
