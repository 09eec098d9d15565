using Microsoft.EntityFrameworkCore;

namespace Portal.Operations;

/// <summary>One page of a list, and how many there are in all.</summary>
/// <param name="More">There are more than are counted; the total is how many can be leafed through.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Total, bool More = false);

public static class Paged
{
    public const int Size = 25;

    /// <summary>The most rows that one export holds; see <see cref="Downloads.List"/>.</summary>
    public const int Exported = 20_000;

    /// <param name="page">From 1; a page beyond the end is empty.</param>
    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> ordered, int page, int size = Size)
    {
        var total = await ordered.CountAsync();
        var rows = await ordered.Skip(Start(page, size)).Take(size).ToListAsync();
        return new Paged<T>(rows, total);
    }

    /// <inheritdoc cref="PageAsync{T}"/>
    public static Paged<T> Page<T>(this IReadOnlyList<T> ordered, int page, int size = Size) =>
        new([.. ordered.Skip(Start(page, size)).Take(size)], ordered.Count);

    /// <summary>The same page, its rows as they are shown.</summary>
    public static Paged<TShown> Select<T, TShown>(this Paged<T> page, Func<T, TShown> show) => new([.. page.Rows.Select(show)], page.Total, page.More);

    /// <summary>How many rows stand before a page.</summary>
    public static int Start(int page, int size = Size) => (Math.Clamp(page, 1, int.MaxValue / size) - 1) * size;
}
