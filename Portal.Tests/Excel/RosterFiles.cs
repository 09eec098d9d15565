using System.Text.Json;
using Portal.Domain.Rosters.Import;
using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>样例名录: the untidy rosters and what each row must give.</summary>
internal static class RosterFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData", "rosters");

    public static IReadOnlyList<Sheet> Sheets(string name)
    {
        var read = WorkbookReader.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".xlsx")));
        Assert.Null(read.Refusal);
        return read.Value!;
    }

    public static JsonElement Expected(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected", name + ".json"))).RootElement;

    /// <summary>Compares outcome, code, alternatives, raw text, repeated row and warnings of every row, and the counts.</summary>
    public static void AssertRows<T>(JsonElement expected, RosterReading<T> reading) where T : class
    {
        Assert.Equal(expected.GetProperty("sheet").GetString(), reading.Sheet);
        Assert.Equal(Ints(expected.GetProperty("header_rows")), reading.HeaderRows);
        var rows = expected.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(rows.Select(row => row.GetProperty("row").GetInt32()), reading.Rows.Select(row => row.Number));
        foreach (var (want, got) in rows.Zip(reading.Rows)) AssertRow(want, got);
        foreach (var count in expected.GetProperty("counts").EnumerateObject())
            Assert.Equal(count.Value.GetInt32(), reading.Count(Enum.Parse<RowOutcome>(count.Name, ignoreCase: true)));
    }

    public static string? Text(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;

    public static IEnumerable<string?> Texts(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.EnumerateArray().Select(item => item.GetString()) : [];

    private static void AssertRow<T>(JsonElement want, RosterRow<T> got) where T : class
    {
        var where = $"row {got.Number}: {got.Why}";
        var outcome = got.Outcome.ToString().ToLowerInvariant();
        var accepted = want.Texts("accept").Append($"{want.Text("outcome")}:{want.Text("code")}");
        Assert.True(accepted.Contains($"{outcome}:{got.Code}"), where);
        if (want.Text("name") is { } name) Assert.Equal(name, got.Name);
        if ((want.Text("raw") ?? want.Text("cached")) is { } raw) Assert.Equal(raw, got.Problems[0].Raw);
        if (want.TryGetProperty("same_as_row", out var same)) Assert.Equal(same.GetInt32(), got.Problems[0].SameAsRow);
        Assert.Equal(want.Texts("warn"), got.Warnings.Select(warning => warning.Code));
        Assert.Equal(got.Outcome == RowOutcome.Ok, got.Entry is not null);
        Assert.Equal(got.Outcome == RowOutcome.Error, got.Problems.Count > 0);
        Assert.All(got.Problems, problem => Assert.EndsWith(got.Number.ToString(), problem.Cell));
        Assert.All(got.Problems, problem => Assert.EndsWith("。", problem.Message));
    }

    private static IEnumerable<int> Ints(JsonElement array) => array.EnumerateArray().Select(item => item.GetInt32());
}
