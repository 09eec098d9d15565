using Microsoft.EntityFrameworkCore;

namespace Portal.Operations;

/// <summary>One page of a list, and how many there are in all.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Rows, int Total);

public static class Paged
{
    public const int Size = 25;

    /// <param name="page">From 1; a page beyond the end is empty.</param>
    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> ordered, int page, int size = Size)
    {
        var total = await ordered.CountAsync();
        var rows = await ordered.Skip((Math.Max(1, page) - 1) * size).Take(size).ToListAsync();
        return new Paged<T>(rows, total);
    }

    /// <inheritdoc cref="PageAsync{T}"/>
    public static Paged<T> Page<T>(this IReadOnlyList<T> ordered, int page, int size = Size) =>
        new([.. ordered.Skip((Math.Max(1, page) - 1) * size).Take(size)], ordered.Count);

    /// <summary>The same page, its rows as they are shown.</summary>
    public static Paged<TShown> Select<T, TShown>(this Paged<T> page, Func<T, TShown> show) => new([.. page.Rows.Select(show)], page.Total);
}
