namespace Portal.Domain.Rosters.Import;

/// <summary>逐行结果: what became of one row of the sheet.</summary>
public enum RowOutcome
{
    Ok = 0,
    Skipped = 1,
    Error = 2,
}
