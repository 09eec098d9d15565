namespace Portal.Excel;

/// <summary>导出列: a column of an exported sheet.</summary>
/// <param name="Width">In characters, as Excel counts them; a Chinese character takes two.</param>
public sealed record OutColumn(string Header, double Width, ColumnKind Kind = ColumnKind.Text);

/// <summary>导出工作表: what one exported sheet shows.</summary>
/// <param name="Name">At most 31 characters, none of : \ / ? * [ ].</param>
/// <param name="Rows">One value per column: a string for text, a DateOnly for a date, an int, decimal or double for a number, or null.</param>
public sealed record OutSheet(string Name, IReadOnlyList<OutColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
