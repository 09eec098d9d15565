namespace Portal.Domain.Draws;

/// <summary>见证 (Art. 14): a person present at the draw, and what that person said after the commitment was shown.</summary>
/// <remarks>Kept as <c>NAME=WORDS</c>; the name therefore has no equals sign, the words may.</remarks>
[Article(14)]
public sealed record Witness
{
    private Witness(string name, string words) => (Name, Words) = (name, words);

    public string Name { get; }
    public string Words { get; }

    public static Outcome<Witness> Speak(string name, string words)
    {
        if (Wording.Fault(name) is { } nameFault) return new Refusal($"见证人姓名：{nameFault}", 14);
        if (Wording.Fault(words) is { } wordsFault) return new Refusal($"见证人“{name}”的见证内容：{wordsFault}", 14);
        if (name.Contains('=')) return new Refusal($"见证人姓名“{name}”不能含等号。", 14);
        return new Witness(name.Normalize(), words.Normalize());
    }

    public static Outcome<Witness> Parse(string text) =>
        text.IndexOf('=') is > 0 and var at
            ? Speak(text[..at], text[(at + 1)..])
            : new Refusal($"见证“{text}”应写作“姓名=内容”。", 14);

    public override string ToString() => $"{Name}={Words}";
}
