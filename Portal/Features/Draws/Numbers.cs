using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Portal.Features.Draws;

/// <summary>编号: a word, the year and a running number, such as 抽2026-003; the desk's single queue keeps two from taking the same.</summary>
internal static class Numbers
{
    public static async Task<string> Next(IQueryable<string> taken, string word, int year) => Of(word, year, await Last(taken, word, year) + 1);

    public static string Of(string word, int year, int number) => $"{word}{year}-{number:000}";

    /// <summary>The year's last running number; 0 when there is none.</summary>
    public static async Task<int> Last(IQueryable<string> taken, string word, int year)
    {
        var prefix = Of(word, year, 0)[..^3];
        // By length first: the thousandth is longer, and smaller as text.
        var last = await taken.Where(n => n.StartsWith(prefix)).OrderByDescending(n => n.Length).ThenByDescending(n => n).FirstOrDefaultAsync();
        return last is null ? 0 : int.Parse(last[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
