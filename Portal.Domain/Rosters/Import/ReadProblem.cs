namespace Portal.Domain.Rosters.Import;

/// <summary>导入问题: one thing wrong, or worth a look, in one cell.</summary>
/// <param name="Code">Stable short code, such as USCC_CHECK.</param>
/// <param name="Cell">Address, such as C10.</param>
/// <param name="Message">Chinese sentence: what is wrong and what to do.</param>
/// <param name="Raw">What the cell says; empty where it must not be repeated.</param>
/// <param name="SameAsRow">The earlier row that this one repeats.</param>
public sealed record ReadProblem(string Code, string Cell, string Message, string Raw = "", int? SameAsRow = null)
{
    public override string ToString() => $"{Cell}：{Message}";
}
