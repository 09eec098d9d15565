namespace Portal.Domain.Draws;

/// <summary>Ids that come once each. A frame's come in order, and while they do none of them is hashed.</summary>
internal sealed class IdsInOrder
{
    private readonly List<string> ordered = [];
    private HashSet<string>? mixed;

    /// <returns>False for one that came before.</returns>
    public bool Add(string id)
    {
        if (mixed is null && (ordered.Count == 0 || string.CompareOrdinal(ordered[^1], id) < 0))
        {
            ordered.Add(id);
            return true;
        }
        mixed ??= new(ordered, StringComparer.Ordinal);
        return mixed.Add(id);
    }

    public bool Contains(string id) => mixed?.Contains(id) ?? ordered.BinarySearch(id, StringComparer.Ordinal) >= 0;
}
