namespace Portal.Domain.Rosters.Import;

/// <summary>单元格类型: how the file types a cell.</summary>
public enum CellKind
{
    Text = 0,
    Number = 1,
    Date = 2,
    Boolean = 3,
    Error = 4,
}
