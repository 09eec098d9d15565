using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;

namespace Portal.Tests.Excel;

/// <summary>执法检查人员名录 with instructions, a sample row and other sheets, row by row.</summary>
[Article(10)]
public class InspectorFileTests
{
    private const string File = "02-inspector-roster";

    private static RosterReading<InspectorEntry> Read() => InspectorReading.Read(RosterFiles.Sheets(File)).Value!;

    [Fact]
    public void Every_row_of_the_untidy_roster_has_the_outcome_it_must_have()
    {
        var expected = RosterFiles.Expected(File);
        var reading = Read();
        RosterFiles.AssertRows(expected, reading);
        Assert.Equal(expected.Texts("other_sheets_ignored"), reading.OtherSheets);
        foreach (var (want, got) in expected.GetProperty("rows").EnumerateArray().Zip(reading.Rows).Where(pair => pair.Second.Entry is not null))
        {
            var (facts, _, avoided) = got.Entry!;
            Assert.Equal(want.GetProperty("name").GetString(), facts.Name);
            Assert.Equal(want.GetProperty("cert").GetString(), facts.Certificate);
            Assert.Equal(want.GetProperty("until").GetString(), facts.ValidUntil?.ToString("yyyy-MM-dd"));
            Assert.Equal(want.TryGetProperty("kinds", out _) ? want.Texts("kinds") : ["人民防空"], facts.Qualifications);
            Assert.Equal(want.Texts("avoid"), avoided);
        }
    }

    [Fact]
    public void The_facts_read_are_those_on_which_eligibility_turns()
    {
        var expected = RosterFiles.Expected(File);
        var asOf = DateOnly.Parse(expected.GetProperty("as_of").GetString()!);
        var whys = expected.GetProperty("rows").EnumerateArray().Where(row => row.Text("outcome") == "ok")
            .Select(row => row.GetProperty("eligible").GetBoolean() ? null : row.GetProperty("why").GetString());
        var read = Read().Entries.Select(entry => Why(entry.Facts)).ToList();
        Assert.Equal(whys, read);
        Assert.Equal(expected.GetProperty("eligible").GetInt32(), read.Count(why => why is null));

        string? Why(InspectorFacts facts) => facts switch
        {
            { State: not InspectorState.在岗 } => "STATE_INACTIVE",
            { Employment: "工勤人员" or "劳务派遣" } => "NATURE_NOT_ALLOWED",
            _ => facts.ValidUntil < asOf ? "CERT_EXPIRED" : null,
        };
    }

    [Fact]
    public void Nothing_of_the_column_of_identity_numbers_is_in_the_result()
    {
        var reading = Read();
        Assert.Contains(reading.Columns, heading => heading.IsIdentityCard);
        var everything = string.Join("\n", reading.Rows.Select(row => $"{row} {row.Entry?.Facts} {string.Join(' ', row.Problems)} {string.Join(' ', row.Warnings)}"));
        Assert.Contains("16110000001", everything);
        Assert.DoesNotContain("****", everything);
    }

    [Fact]
    public void The_same_name_is_a_warning_that_names_the_other_row() =>
        Assert.Equal((5, "B11"), Read().Rows.Single(row => row.Number == 11).Warnings.Select(warning => (warning.SameAsRow, warning.Cell)).Single());
}
