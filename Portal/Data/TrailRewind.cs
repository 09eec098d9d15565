using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Portal.Data;

/// <summary>还原 (Art. 24): rows as they stood at an earlier moment, by undoing from today's rows what the trail says was done since. Pure.</summary>
internal static class TrailRewind
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Known = new();

    /// <param name="present">All rows as they stand now; they are not changed.</param>
    /// <param name="since">What was done to rows of this kind after the moment, in any order.</param>
    /// <returns>The rows of that moment; those made since are gone, those removed since are back. A field the trail does not write (the version) is today's.</returns>
    public static List<T> Rewind<T>(IEnumerable<T> present, Func<T, int> id, IEnumerable<TrailEntry> since) where T : class
    {
        var rows = present.ToDictionary(id);
        var undone = new HashSet<int>();
        foreach (var entry in since.OrderByDescending(e => e.Id))
        {
            if (entry.Before is null)
            {
                rows.Remove(entry.SubjectId);
                continue;
            }
            if (undone.Add(entry.SubjectId)) rows[entry.SubjectId] = Copy(rows.GetValueOrDefault(entry.SubjectId), entry.SubjectId);
            Restore(rows[entry.SubjectId], entry.Before);
        }
        return [.. rows.Values];
    }

    private static T Copy<T>(T? row, int id) where T : class
    {
        var copy = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        foreach (var property in Properties<T>().Values)
        {
            if (row is not null) property.SetValue(copy, property.GetValue(row));
            else if (property.Name == "Id") property.SetValue(copy, id);
        }
        return copy;
    }

    private static void Restore<T>(T row, string before)
    {
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(before)!)
            if (Properties<T>().TryGetValue(name, out var property)) property.SetValue(row, value.Deserialize(property.PropertyType, Json.Readable));
    }

    private static Dictionary<string, PropertyInfo> Properties<T>() => Known.GetOrAdd(typeof(T), static type =>
        type.GetProperties().Where(p => p.SetMethod is not null).ToDictionary(p => p.Name));
}
