namespace Portal.Excel;

/// <summary>列类型: how the cells of a column are typed; codes, certificates and phones are text.</summary>
public enum ColumnKind
{
    Text = 0,
    Date = 1,
    Number = 2,
}
