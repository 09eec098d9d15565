namespace Portal.Word;

/// <summary>文书内容: what is put in place of a template's placeholders.</summary>
/// <param name="Values">By placeholder, e.g. 单位名称.</param>
/// <param name="Rows">By group, e.g. 事项: one table row for each, with the values that stand after the point in 事项.名称.</param>
public sealed record WordContent(
    IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows);

/// <summary>可用的占位符: the names that a template may use.</summary>
public sealed record WordVocabulary(IReadOnlySet<string> Names, IReadOnlyDictionary<string, IReadOnlySet<string>> Groups)
{
    /// <summary>The group of 事项.名称; null of a plain name.</summary>
    public static string? GroupOf(string placeholder) => placeholder.IndexOf('.') is > 0 and var point ? placeholder[..point] : null;

    public bool Knows(string placeholder) => GroupOf(placeholder) is { } group
        ? Groups.TryGetValue(group, out var fields) && fields.Contains(placeholder[(group.Length + 1)..])
        : Names.Contains(placeholder);
}
