namespace Portal.Domain;

/// <summary>实施细则条款 (Art. 1–25): which articles of the regulation a type, an operation or a test answers for.</summary>
/// <remarks>A house-rule test proves that every article from 8 to 23 is claimed by code and by a test.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method)]
public sealed class ArticleAttribute(params int[] numbers) : Attribute
{
    public IReadOnlyList<int> Numbers { get; } = numbers;
}
