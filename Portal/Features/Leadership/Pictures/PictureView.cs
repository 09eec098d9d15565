using Portal.Domain;

namespace Portal.Features.Leadership.Pictures;

/// <summary>领导总览的图 (Art. 8, 25): what each shows, beside the year's progress.</summary>
[Article(8, 25)]
public enum PictureKind { 期限 = 0, 覆盖 = 1, 事项 = 2, 区县 = 3, 人员 = 4, 四周 = 5 }

/// <summary>One bar and its figures, in the order of the picture's columns.</summary>
public sealed record PictureRow(string Key, string Name, IReadOnlyList<int> Figures);

/// <param name="Of">What the rows are.</param>
/// <param name="Part">The column that the bar shows.</param>
/// <param name="Whole">The column that it is a part of; null for the greatest of all rows.</param>
public sealed record PictureView(
    PictureKind Kind, string Title, string Note, string Of, IReadOnlyList<string> Columns, int Part, int? Whole, IReadOnlyList<PictureRow> Rows)
{
    /// <summary>The bar's length in hundredths.</summary>
    public int Length(PictureRow row)
    {
        var whole = Whole is { } column ? row.Figures[column] : Rows.Max(r => r.Figures[Part]);
        return whole == 0 ? 0 : 100 * row.Figures[Part] / whole;
    }
}

/// <summary>One thing that a figure counts.</summary>
public sealed record ListedRow(string Address, string Name, string What, DateOnly? On);

/// <summary>One thing, under one row and one column of a picture: figures and the lists behind them are made of the same entries.</summary>
internal sealed record PictureEntry(string Key, int Column, ListedRow Row);

/// <summary>A picture before it is counted.</summary>
/// <param name="Rows">Names by key, in their order.</param>
/// <param name="Sorted">Whether the rows with the greatest bar come first instead.</param>
internal sealed record PictureSource(
    PictureKind Kind, string Title, string Note, string Of, string[] Columns, int Part, int? Whole, bool Sorted, IReadOnlyList<(string Key, string Name)> Rows, IReadOnlyList<PictureEntry> Entries)
{
    public PictureView View()
    {
        var counted = Entries.GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.CountBy(e => e.Column).ToDictionary());
        var rows = Rows.Select(r => new PictureRow(r.Key, r.Name, [.. Columns.Select((_, column) => counted.GetValueOrDefault(r.Key)?.GetValueOrDefault(column) ?? 0)]));
        return new PictureView(Kind, Title, Note, Of, Columns, Part, Whole, Sorted ? [.. rows.OrderByDescending(r => r.Figures[Part]).ThenByDescending(r => r.Figures[0])] : [.. rows]);
    }
}
