using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;

namespace Portal.Tests.Excel;

/// <summary>检查对象名录 with a header of two rows, row by row.</summary>
[Article(11)]
public class EnterpriseFileTests
{
    private const string File = "01-object-roster-two-row-header";

    private static RosterReading<EnterpriseFacts> Read() => EnterpriseReading.Read(RosterFiles.Sheets(File)).Value!;

    [Fact]
    public void Every_row_of_the_untidy_roster_has_the_outcome_it_must_have()
    {
        var expected = RosterFiles.Expected(File);
        var reading = Read();
        RosterFiles.AssertRows(expected, reading);
        foreach (var (want, got) in expected.GetProperty("rows").EnumerateArray().Zip(reading.Rows).Where(pair => pair.Second.Entry is not null))
        {
            Assert.Equal(want.GetProperty("name").GetString(), got.Entry!.Name);
            Assert.Equal(want.GetProperty("uscc").GetString(), got.Entry.Code);
            Assert.Equal(want.GetProperty("date").GetString(), got.Entry.EnteredOn?.ToString("yyyy-MM-dd"));
            Assert.Equal(want.Text("memo") ?? "", got.Entry.Note);
        }
    }

    [Fact]
    public void The_problems_are_as_many_of_each_code_as_they_must_be()
    {
        var expected = RosterFiles.Expected(File).GetProperty("error_codes").EnumerateObject().ToDictionary(code => code.Name, code => code.Value.GetInt32());
        var found = Read().Rows.SelectMany(row => row.Problems).GroupBy(problem => problem.Code).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(expected.OrderBy(code => code.Key), found.OrderBy(code => code.Key));
    }

    [Fact]
    public void The_headings_of_both_header_rows_are_joined()
    {
        var expected = RosterFiles.Expected(File).GetProperty("columns").EnumerateObject().Select(column => (column.Name, column.Value.GetString()!));
        Assert.Equal(expected, Read().Columns.Select(heading => (CellAddress.Letters(heading.Column), heading.Text)));
    }

    [Fact]
    public void A_full_row_gives_all_its_facts()
    {
        var facts = Read().Rows.Single(row => row.Number == 16).Entry!;
        Assert.Equal(["使用单位"], facts.Categories);
        Assert.Equal(("张甲", "0395-0000001", "漯河市源汇区某路1号"), (facts.LegalPerson, facts.Phone, facts.Address));
        Assert.Equal((2, 2300m), (facts.WorksCount, facts.WorksArea));
        Assert.Equal((ExistenceState.存续, Standing.一般), (facts.State, facts.Standing));
    }

    [Fact]
    public void A_problem_names_its_cell() => Assert.Equal("C10", Read().Rows.Single(row => row.Number == 10).Problems.Single().Cell);
}
