using System.Globalization;
using Portal.Domain;

namespace Portal.Features.Imports;

/// <summary>事项编号 (Art. 8): gives an item that a file states no code for the next free one of its section, such as 02-014.</summary>
/// <remarks>An item keeps the code it was given and is found by its name the next time, so the same file gives no code twice.</remarks>
[Article(8)]
internal sealed class CheckItemCodes(IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = [.. taken];

    public string Next(int section)
    {
        var prefix = $"{section:00}-";
        var last = taken.Where(code => code.StartsWith(prefix, StringComparison.Ordinal))
            .Select(code => int.TryParse(code.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max();
        var next = $"{prefix}{last + 1:000}";
        taken.Add(next);
        return next;
    }
}
