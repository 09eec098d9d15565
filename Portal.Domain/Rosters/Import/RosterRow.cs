namespace Portal.Domain.Rosters.Import;

/// <summary>名录行: one row of the sheet and what became of it.</summary>
/// <param name="Number">Row of the sheet, from 1.</param>
/// <param name="Code">Why it was skipped, or its first problem; empty when it is ok.</param>
/// <param name="Name">The name as read, also where the row has an error; empty where it has none.</param>
/// <param name="Entry">What to enter on the roster; null unless the row is ok.</param>
/// <param name="Problems">All that is wrong with the row.</param>
/// <param name="Doubted">What the row says when nothing but the check character of its credit code is wrong: such codes stand on licences, and a person may bear it with a reason.</param>
/// <param name="Warnings">What does not hinder the import, but should be looked at.</param>
public sealed record RosterRow<T>(
    int Number, RowOutcome Outcome, string Code, string Name, T? Entry,
    IReadOnlyList<ReadProblem> Problems, IReadOnlyList<ReadProblem> Warnings, T? Doubted = null) where T : class
{
    /// <summary>Why the row is not entered, in Chinese; empty when it is.</summary>
    public string Why => Outcome switch
    {
        RowOutcome.Ok => "",
        RowOutcome.Skipped => SkipCode.Text(Code),
        _ => string.Join("\n", Problems),
    };
}
