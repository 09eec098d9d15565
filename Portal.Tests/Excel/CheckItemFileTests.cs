using System.Text.Json;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>随机抽查事项清单 as an office writes it, row by row, and its way out and back.</summary>
[Article(8)]
public class CheckItemFileTests
{
    private const string File = "03-check-items";

    [Fact]
    public void Every_row_of_the_list_has_the_outcome_and_the_reading_it_must_have()
    {
        var expected = RosterFiles.Expected(File);
        var reading = CheckItemReading.Read(RosterFiles.Sheets(File)).Value!;
        RosterFiles.AssertRows(expected, reading);
        foreach (var (want, got) in expected.GetProperty("rows").EnumerateArray().Zip(reading.Rows).Where(pair => pair.Second.Entry is not null))
        {
            var entry = got.Entry!;
            Assert.Equal(want.Text("item"), entry.Facts.Name);
            Assert.Equal(want.Text("ratio_raw"), entry.Facts.FrequencyText);
            Assert.Equal(want.Text("category"), entry.Facts.Category);
            Assert.Equal(want.GetProperty("law_chars").GetInt32(), entry.Facts.LegalBasis.Length);
            Assert.Equal(Numbers(want.GetProperty("ratio")), Numbers(entry.Frequency));
        }
    }

    [Fact]
    public void An_exported_list_comes_back_the_same()
    {
        string[] wordings = ["10%", "", "≥5%", "10%\n（20户）", "根据实际情况确定", "=1", "3%；2次/年"];
        var exported = wordings.Select((wording, n) => new CheckItemEntry(new CheckItemFacts
        {
            Code = $"SX-{n:D2}",
            Name = $"对第{n}类工程的监督检查",
            LegalBasis = "《人民防空法》第二十五条：\n第一款；第二款",
            Category = n % 2 == 0 ? "维护管理" : "",
            ObjectKinds = n % 2 == 0 ? "使用单位、建设单位" : "",
            Content = "1.制度；\n2.设施",
            Method = "现场检查",
            FrequencyText = wording,
            Note = n % 2 == 0 ? "=A1" : "",
        }, n % 3 == 0 ? "工程管理科" : "")).ToList();
        var reading = CheckItemReading.Read(WorkbookReader.Read(WorkbookWriter.Write(RosterSheets.CheckItems(exported))).Value!).Value!;
        Assert.Equal(exported, reading.Entries);
    }

    private static Dictionary<string, string> Numbers(JsonElement want) => want.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString().ToLowerInvariant());

    private static Dictionary<string, string> Numbers(Frequency got) => new (string Name, object? Value)[]
    {
        ("ratio", got.Ratio), ("ratio_min", got.RatioMin), ("ratio_max", got.RatioMax), ("times_per_year", got.TimesPerYear),
        ("times_per_year_min", got.TimesPerYearMin), ("count", got.Count), ("manual", got.Manual ? "true" : null),
    }.Where(p => p.Value is not null).ToDictionary(p => p.Name, p => p.Value is decimal share ? share.ToString("0.####") : $"{p.Value}");
}
