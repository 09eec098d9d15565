using Portal.Domain;
using Portal.Domain.Rosters.Import;

namespace Portal.Tests.Domain.Rosters.Import;

/// <summary>执法检查人员逐行读取: certificates, validity, and what must not come in.</summary>
[Article(10)]
public class InspectorReadingTests
{
    private static readonly string[] Header = ["姓名", "行政执法证号", "有效期至", "发证日期", "科室", "身份证号", "回避单位"];

    private static RosterReading<InspectorEntry> Read(params string[][] rows) =>
        InspectorReading.Read([Grid.Sheet("名录", [Header, .. rows])]).Value!;

    [Fact]
    public void An_empty_validity_is_an_error_and_never_passes_for_long_term()
    {
        var row = Read(["张甲", "16110000001", ""]).Rows.ElementAt(1);
        Assert.Equal(("DATE_MISSING", "C2"), (row.Code, row.Problems.Single().Cell));
        Assert.Null(Read(["张甲", "16110000001", "长期"]).Entries.Single().Facts.ValidUntil);
    }

    [Fact]
    public void Long_term_is_no_day_of_issue() => Assert.Equal("DATE_INVALID", Read(["张甲", "16110000001", "长期", "长期"]).Rows.ElementAt(1).Code);

    [Fact]
    public void An_identity_number_in_the_certificate_column_is_refused_and_not_repeated()
    {
        var row = Read(["张甲", "41110019900101123X", "长期"]).Rows.ElementAt(1);
        Assert.Equal("CERT_INVALID", row.Code);
        Assert.DoesNotContain("19900101", row.ToString() + string.Join("", row.Problems.Select(problem => problem.ToString() + problem.Raw)));
    }

    [Fact]
    public void A_row_that_holds_only_an_identity_number_is_blank() => Assert.Equal("BLANK", Read(["", "", "", "", "", "411100199001011234"]).Rows.ElementAt(1).Code);

    [Theory]
    [InlineData("无", "CERT_MISSING")]
    [InlineData("办理中", "CERT_INVALID")]
    [InlineData("1.61100000000018E+16", "CERT_LOST_PRECISION")]
    public void A_certificate_that_is_none_is_an_error(string text, string code) => Assert.Equal(code, Read(["张甲", text, "长期"]).Rows.ElementAt(1).Code);

    [Fact]
    public void A_validity_that_a_formula_gives_is_refused()
    {
        var sheet = Grid.With([Header, ["张甲", "16110000001", ""]], 2, new Cell(3, CellKind.Date, "2028-04-30", 46873, new DateOnly(2028, 4, 30), IsFormula: true));
        Assert.Equal("FORMULA_CELL", InspectorReading.Read([sheet]).Value!.Rows.ElementAt(1).Code);
    }

    [Fact]
    public void The_same_person_twice_is_told_apart_from_one_certificate_for_two()
    {
        var rows = Read(["张甲", "16110000001", "长期"], ["张 甲", "１６１１００００００１", "长期"], ["李乙", "16110000001", "长期"]).Rows.ToList();
        Assert.Equal(["CERT_DUP", "CERT_DUP"], rows.Skip(2).Select(row => row.Code));
        Assert.Contains("同一人", rows[2].Why);
        Assert.Contains("姓名不同", rows[3].Why);
    }

    [Fact]
    public void The_section_comes_from_its_column_or_from_the_heading_above() =>
        Assert.Equal(["指挥通信科", "工程管理科"], Read(["一、指挥通信科"], ["张甲", "16110000001", "长期"], ["李乙", "16110000002", "长期", "", "工程管理科"]).Entries.Select(entry => entry.SectionName));

    [Fact]
    public void Units_to_be_avoided_are_listed_by_name() =>
        Assert.Equal(["甲公司", "乙公司", "丙公司"], Read(["张甲", "16110000001", "长期", "", "", "", "甲公司\n乙公司、丙公司"]).Entries.Single().Avoided);
}
