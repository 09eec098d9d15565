namespace Portal.Domain.Draws;

/// <summary>Takes the named fields of one JSON object, and notes in Chinese what is missing, unknown, doubled or of another kind.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, object?> fields = new(StringComparer.Ordinal);
    private readonly List<string> faults;
    private readonly string where;

    /// <param name="where">The object's own name with a full stop; empty for the file itself.</param>
    public JsonFields(object? json, string where, List<string> faults, string[] required, params string[] optional)
    {
        (this.where, this.faults) = (where, faults);
        if (json is not List<KeyValuePair<string, object?>> given)
        {
            faults.Add($"“{where.TrimEnd('.')}”应为一组字段。");
            return;
        }
        foreach (var (name, value) in given)
        {
            if (!required.Contains(name) && !optional.Contains(name)) faults.Add($"有不认识的字段“{where}{name}”。");
            else if (!fields.TryAdd(name, value)) faults.Add($"字段“{where}{name}”出现了两次。");
        }
        faults.AddRange(required.Where(name => !fields.ContainsKey(name)).Select(name => $"缺少字段“{where}{name}”。"));
    }

    public string Text(string name) => Take<string>(name, "文字") ?? "";
    public string? OptionalText(string name) => fields.ContainsKey(name) ? Text(name) : null;
    public int Number(string name) => Take<object>(name, "整数") switch { int n => n, null => 0, _ => Fault(name, "整数", 0) };
    public bool Flag(string name) => Take<object>(name, "是或否（true、false）") switch { bool b => b, null => false, _ => Fault(name, "是或否（true、false）", false) };
    public IReadOnlyList<string> Texts(string name) => Strings(name, Take<List<object?>>(name, "一列文字"));

    public IReadOnlyList<IReadOnlyList<string>> TextLists(string name) =>
        [.. (Take<List<object?>>(name, "若干列文字") ?? []).Select(list => Strings(name, list as List<object?> ?? Fault<List<object?>>(name, "若干列文字", [])))];

    public IReadOnlyList<KeyValuePair<string, int>> Numbers(string name) =>
        [.. (Take<List<KeyValuePair<string, object?>>>(name, "若干个整数") ?? [])
            .Select(f => KeyValuePair.Create(f.Key, f.Value is int n ? n : Fault($"{name}.{f.Key}", "整数", 0)))];

    public JsonFields Fields(string name, params string[] required) => new(fields.GetValueOrDefault(name), $"{where}{name}.", faults, required);

    private string[] Strings(string name, List<object?>? list) => [.. (list ?? []).Select(item => item as string ?? Fault(name, "一列文字", ""))];

    private T? Take<T>(string name, string kind) where T : class =>
        !fields.TryGetValue(name, out var value) ? null : value as T ?? Fault<T?>(name, kind, null);

    private T Fault<T>(string name, string kind, T instead)
    {
        faults.Add($"字段“{where}{name}”应为{kind}。");
        return instead;
    }
}
