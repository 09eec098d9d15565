namespace Portal.Domain.Draws;

/// <summary>抽取类型 (Art. 14, 15): a draw of objects and inspectors, or of one inspector who takes a vacant seat (替补).</summary>
[Article(14, 15)]
public enum DrawKind
{
    Random = 0,
    Substitute = 1,
}
