namespace Portal.Tests.House.Access;

/// <summary>A line of a table of access: what is asked for, and what is expected for each column.</summary>
public sealed record AccessRow(string Name, string Words, IReadOnlyDictionary<string, string> Cells);

/// <summary>The tables under TestData/access, where what is expected stands once.</summary>
public static class AccessTable
{
    /// <summary>The columns after the first two.</summary>
    public static IReadOnlyList<string> Columns(string file) => [.. Lines(file)[0].Split(',')[2..]];

    public static IReadOnlyList<AccessRow> Rows(string file)
    {
        var columns = Columns(file);
        return [.. Lines(file)[1..].Select(line => line.Split(',')).Select(cells =>
        {
            Assert.Equal(columns.Count + 2, cells.Length);
            return new AccessRow(cells[0], cells[1], columns.Zip(cells[2..]).ToDictionary(c => c.First, c => c.Second));
        })];
    }

    /// <summary>A row as the file would have it, so that a failing test prints what to compare.</summary>
    public static string Line(string name, string words, IReadOnlyDictionary<string, string> cells, IEnumerable<string>? columns = null) =>
        string.Join(",", [name, words, .. (columns ?? AccessActors.All.Select(a => a.Column)).Select(c => cells.GetValueOrDefault(c, ""))]);

    private static string[] Lines(string file) => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "access", file)).Where(l => l.Length > 0)];
}
