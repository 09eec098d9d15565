namespace Portal.Domain;

/// <summary>拒绝: why something cannot be done now — a Chinese sentence for the person, with the article that says so where one does.</summary>
/// <param name="Reason">One or more Chinese sentences; names the cell, the field or the fact at fault.</param>
/// <param name="Article">Number of the article applied; null where no article but plain sense refuses.</param>
/// <param name="Because">What stands in the way: who the person is, or the facts.</param>
public sealed record Refusal(string Reason, int? Article = null, RefusedBecause Because = RefusedBecause.Facts)
{
    public override string ToString() => Article is { } number ? $"依据第{number}条：{Reason}" : Reason;
}
