using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;

namespace Portal.Tests.Domain.Rosters.Import;

/// <summary>检查企业逐行读取: categories, states, numbers and rows that are no entries.</summary>
[Article(11)]
public class EnterpriseReadingTests
{
    private static readonly string[] Header = ["序号", "单位名称", "统一社会信用代码", "单位类别", "存续状态", "人防工程数量（处）", "备注"];

    private static RosterReading<EnterpriseFacts> Read(string[][] rows, params string[] merges) =>
        EnterpriseReading.Read([Grid.Sheet("名录", [Header, .. rows], merges: merges)]).Value!;

    private static RosterRow<EnterpriseFacts> One(params string[] row) => Read([row]).Rows.ElementAt(1);

    [Fact]
    public void A_row_without_category_has_that_of_the_heading_above_as_the_sheet_writes_it()
    {
        var rows = Read([["一、使用单位（物业服务企业）"], ["1", "甲", Grid.Code1], ["二、人防防护设备生产安装企业"], ["2", "乙", Grid.Code2], ["3", "丙", Grid.Code3, "防护设备生产安装企业、施工单位"]]);
        Assert.Equal(["使用单位", "防护设备生产安装企业", "防护设备生产安装企业|施工单位"], rows.Entries.Select(facts => string.Join('|', facts.Categories)));
    }

    [Fact]
    public void A_category_merged_beside_several_rows_holds_for_each() =>
        Assert.Equal(["建设单位", "建设单位"], Read([["1", "甲", Grid.Code1, "建设单位"], ["2", "乙", Grid.Code2]], "D2:D3").Entries.Select(facts => facts.Categories.Single()));

    [Fact]
    public void Without_any_category_the_row_is_an_error_in_its_cell()
    {
        var row = One("1", "甲", Grid.Code1);
        Assert.Equal(("CATEGORY_MISSING", "D2"), (row.Code, row.Problems.Single().Cell));
    }

    [Fact]
    public void Rows_that_are_no_entries_are_skipped_each_for_its_reason()
    {
        var reading = Read([["1", "甲", Grid.Code1, "建设单位"], Header, ["2"], ["", "合计", "", "", "", "9"], ["注：动态调整"], ["2.不对外公开"]]);
        Assert.Equal(["HEADER", "", "HEADER", "BLANK", "TOTAL", "NOTE", "NOTE"], reading.Rows.Select(row => row.Code));
        Assert.All(reading.Rows.Where(row => row.Outcome == RowOutcome.Skipped), row => Assert.NotEmpty(row.Why));
    }

    [Fact]
    public void A_lone_name_is_an_entry_without_code_and_not_skipped() => Assert.Equal("USCC_MISSING", Read([["1", "甲", Grid.Code1, "建设单位"], ["", "乙公司"]]).Rows.ElementAt(2).Code);

    [Fact]
    public void An_enterprise_with_the_word_example_in_its_name_is_no_sample_row() =>
        Assert.Equal(["", "SAMPLE", "SAMPLE"], Read([["1", "漯河示例置业有限公司", Grid.Code1, "建设单位"], ["例", "某公司", Grid.Code2], ["0", "示例（请删除）", Grid.Code3]]).Rows.Skip(1).Select(row => row.Code));

    [Theory]
    [InlineData("", ExistenceState.存续)]
    [InlineData("在业", ExistenceState.存续)]
    [InlineData("吊销，未注销", ExistenceState.吊销)]
    [InlineData("注 销", ExistenceState.注销)]
    public void The_state_of_existence_is_read_from_the_words_in_use(string text, ExistenceState state) =>
        Assert.Equal(state, One("1", "甲", Grid.Code1, "建设单位", text).Entry!.State);

    [Theory]
    [InlineData("好", "", "STATE_UNKNOWN", "E2")]
    [InlineData("", "两处", "NUMBER_INVALID", "F2")]
    [InlineData("", "-3", "NUMBER_INVALID", "F2")]
    [InlineData("", "1.5", "NUMBER_INVALID", "F2")]
    [InlineData("", "9999999999", "NUMBER_INVALID", "F2")]
    public void A_word_or_number_that_cannot_be_is_an_error_in_its_cell(string state, string count, string code, string cell)
    {
        var row = One("1", "甲", Grid.Code1, "建设单位", state, count);
        Assert.Equal((code, cell), (row.Code, row.Problems.Single().Cell));
    }

    [Fact]
    public void Numbers_are_read_with_separators_and_units() => Assert.Equal(1200, One("1", "甲", Grid.Code1, "建设单位", "", "1,200 处").Entry!.WorksCount);

    [Theory, Article(16)]
    [InlineData("严重违法失信名单：漯监〔2025〕7号，2025-03-01 至 长期", "2025-03-01", null)]
    [InlineData("严重违法失信名单:漯监〔2025〕7号, 2025年3月1日至2026.2.28", "2025-03-01", "2026-02-28")]
    [InlineData("信用不好：漯监〔2025〕7号，2025-03-01 至 长期", null, null)]
    [InlineData("1：漯监〔2025〕7号，2025-03-01 至 长期", null, null)]
    [InlineData("严重违法失信名单：，2025-03-01 至 长期", null, null)]
    [InlineData("严重违法失信名单：漯监〔2025〕7号，长期 至 长期", null, null)]
    [InlineData("严重违法失信名单：漯监〔2025〕7号，2025-03-01", null, null)]
    [InlineData("严重违法失信名单：漯监〔2025〕7号，2025-03-01 至 2025-02-30", null, null)]
    [InlineData("严重违法失信名单", null, null)]
    public void What_frees_from_the_cap_is_read_line_by_line_and_anything_else_is_refused(string text, string? from, string? until)
    {
        var row = EnterpriseReading.Read([Grid.Sheet("名录", [[.. Header, "不受次数限制"], ["1", "甲", Grid.Code1, "建设单位", "", "", "", text + "\n经营异常名录：决定书，2025-01-01 至 长期"]])]).Value!.Rows.ElementAt(1);
        Exemption second = new(ExemptionGround.经营异常名录, "决定书", new(2025, 1, 1), null);
        if (from is not null) Assert.Equal([new Exemption(ExemptionGround.严重违法失信名单, "漯监〔2025〕7号", DateOnly.Parse(from), until is null ? null : DateOnly.Parse(until)), second], row.Entry!.Exemptions);
        else Assert.Equal(("EXEMPTION_INVALID", "H2"), (row.Problems.Single().Code, row.Problems.Single().Cell));
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_said_at_once() =>
        Assert.Equal(["NAME_MISSING", "USCC_LENGTH", "CATEGORY_MISSING", "STATE_UNKNOWN"], One("1", "", "123", "", "好").Problems.Select(problem => problem.Code));

    [Fact]
    public void A_formula_outside_the_key_columns_is_read_with_a_warning()
    {
        var row = EnterpriseReading.Read([Grid.With([Header, ["1", "甲", Grid.Code1, "建设单位"]], 2, new Cell(6, CellKind.Number, "3", 3, IsFormula: true))]).Value!.Rows.ElementAt(1);
        Assert.Equal((3, "FORMULA_VALUE"), (row.Entry!.WorksCount, row.Warnings.Single().Code));
    }

    [Theory]
    [InlineData(CellKind.Text, Grid.Code1, true, "FORMULA_CELL")]
    [InlineData(CellKind.Error, "#N/A", false, "CELL_ERROR")]
    [InlineData(CellKind.Text, "9.11111E+17", false, "USCC_LOST_PRECISION")]
    public void A_code_that_is_no_plain_text_is_refused(CellKind kind, string text, bool formula, string code) =>
        Assert.Equal(code, EnterpriseReading.Read([Grid.With([Header, ["1", "甲", "", "建设单位"]], 2, new Cell(3, kind, text, IsFormula: formula))]).Value!.Rows.ElementAt(1).Code);
}
