using Portal.Domain;
using Portal.Domain.Rosters.Import;

namespace Portal.Tests.Domain.Rosters.Import;

/// <summary>选定工作表与表头: found wherever they stand, never guessed between two.</summary>
[Article(10, 11)]
public class SheetChoiceTests
{
    private static readonly string[][] Good = [["单位名称", "统一社会信用代码", "单位类别"], ["甲公司", Grid.Code1, "建设单位"]];

    [Fact]
    public void Columns_may_stand_in_any_order_under_any_of_their_names()
    {
        var sheet = Grid.Sheet("表", [["检查企业一览"], ["★企业类型", "社会信用代码：", "住所", "企业 名称（全称）"], ["施工单位", Grid.Code1, "人民路", "甲公司"]]);
        var reading = EnterpriseReading.Read([sheet]).Value!;
        Assert.Equal([2], reading.HeaderRows);
        var facts = reading.Entries.Single();
        Assert.Equal(("甲公司", Grid.Code1, "人民路", "施工单位"), (facts.Name, facts.Code, facts.Address, facts.Categories.Single()));
    }

    [Fact]
    public void A_header_of_two_rows_is_joined_without_any_merged_cell()
    {
        var sheet = Grid.Sheet("表", [["单位名称", "统一社会信用代码", "单位类别", "法定代表人", ""], ["", "", "", "姓名", "联系电话"], ["甲公司", Grid.Code1, "建设单位", "张甲", "0395"]]);
        var reading = EnterpriseReading.Read([sheet]).Value!;
        Assert.Equal([1, 2], reading.HeaderRows);
        Assert.Equal(("张甲", "0395"), (reading.Entries.Single().LegalPerson, reading.Entries.Single().Phone));
    }

    [Fact]
    public void Names_under_a_group_count_and_the_name_of_a_project_is_not_the_enterprise()
    {
        var sheet = Grid.Sheet("表", [["基本信息", "", "", "在管人防工程"], ["单位名称", "信用代码", "类别", "名称"], ["甲公司", Grid.Code1, "建设单位", "某小区地下室"]], merges: ["A1:C1"]);
        Assert.Equal("甲公司", EnterpriseReading.Read([sheet]).Value!.Entries.Single().Name);
    }

    [Fact]
    public void When_no_sheet_fits_the_refusal_names_the_sheets_and_the_headings()
    {
        var refusal = EnterpriseReading.Read([Grid.Sheet("参数表", [["类别"], ["建设单位"]]), Grid.Sheet("旧表", Good, hidden: true)]).Refusal!;
        Assert.Contains("“参数表”、“旧表”（隐藏）", refusal.Reason);
        Assert.Contains("“单位名称”、“统一社会信用代码”", refusal.Reason);
    }

    [Fact]
    public void A_roster_of_inspectors_is_no_roster_of_enterprises_nor_the_other_way_round()
    {
        var inspectors = Grid.Sheet("人员", [["姓名", "行政执法证号", "有效期至"], ["张甲", "16110000001", "长期"]]);
        Assert.NotNull(EnterpriseReading.Read([inspectors]).Refusal);
        Assert.NotNull(InspectorReading.Read([Grid.Sheet("企业", Good)]).Refusal);
        Assert.Contains("没有工作表", InspectorReading.Read([]).Refusal!.Reason);
    }

    [Fact]
    public void Two_sheets_that_both_fit_are_refused_and_an_empty_template_beside_the_roster_is_not()
    {
        var refusal = EnterpriseReading.Read([Grid.Sheet("甲表", Good), Grid.Sheet("乙表", Good)]).Refusal!;
        Assert.Contains("“甲表”、“乙表”", refusal.Reason);
        var reading = EnterpriseReading.Read([Grid.Sheet("空白样表", Good[..1]), Grid.Sheet("乙表", Good)]).Value!;
        Assert.Equal("乙表", reading.Sheet);
        Assert.Equal(["空白样表"], reading.OtherSheets);
    }

    [Fact]
    public void Two_columns_that_both_say_the_name_are_refused_with_their_letters()
    {
        var refusal = EnterpriseReading.Read([Grid.Sheet("表", [["单位名称", "统一社会信用代码", "企业名称"], ["甲", Grid.Code1, "乙"]])]).Refusal!;
        Assert.Contains("A 列和 C 列", refusal.Reason);
    }

    [Fact]
    public void An_address_and_its_letters_agree_for_every_column()
    {
        for (var column = 1; column <= CellAddress.MaxColumn; column++)
            Assert.Equal((column, 7), CellAddress.Read(CellAddress.Of(column, 7)));
        Assert.Equal("XFD", CellAddress.Letters(CellAddress.MaxColumn));
        Assert.All(["", "A", "7", "A0", "XFE1", "A1048577", "A1B", "甲1"], text => Assert.Null(CellAddress.Read(text)));
    }
}
