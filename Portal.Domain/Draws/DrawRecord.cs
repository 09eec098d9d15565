namespace Portal.Domain.Draws;

/// <summary>抽取记录 (Art. 14): everything from which a draw can be replayed, and what it gave; for the discipline office and the archive.</summary>
/// <remarks>Hashes, salt and secret are 64 lower-case hex digits. A record that was read says what the file says, true or not: <see cref="DrawVerifier"/> judges.</remarks>
[Article(14)]
public sealed record DrawRecord
{
    /// <summary>The draw protocol and its version.</summary>
    public const string ProtocolName = "double-random/1";

    private static readonly string[] Names =
        ["protocol", "salt", "lines", "frameRoot", "commitment", "secret", "witnesses", "seed", "objects", "teams", "assignment", "attempt", "exchanges"];

    public required string Protocol { get; init; }
    public required string Salt { get; init; }
    public required IReadOnlyList<string> Lines { get; init; }
    public required string FrameRoot { get; init; }
    public required string Commitment { get; init; }
    public required string Secret { get; init; }

    /// <summary>Each as <c>NAME=WORDS</c>, in the order in which they spoke.</summary>
    public required IReadOnlyList<string> Witnesses { get; init; }
    public required string Seed { get; init; }
    public required DrawResult Result { get; init; }

    /// <summary>Draws: the result, with all that proves it.</summary>
    /// <exception cref="ArgumentException">The frame cannot be frozen, or salt or secret is not 64 lower-case hex digits, or nobody witnessed.</exception>
    public static DrawRecord Of(Frame frame, string salt, string secret, IReadOnlyList<Witness> witnesses)
    {
        if (witnesses.Count == 0) throw new ArgumentException("至少要有一名见证人。", nameof(witnesses));
        if (!Hex.IsHash(secret)) throw new ArgumentException("应为 64 位小写十六进制数。", nameof(secret));
        var lines = frame.Lines;
        var root = new FrameTree(salt, lines).Root;
        var seed = Draws.Seed.Of(root, secret, witnesses);
        return new()
        {
            Protocol = ProtocolName,
            Salt = salt,
            Lines = lines,
            FrameRoot = root,
            Commitment = Draws.Commitment.To(secret).Text,
            Secret = secret,
            Witnesses = [.. witnesses.Select(w => w.ToString())],
            Seed = seed.Text,
            Result = Draw.Run(frame, seed),
        };
    }

    /// <summary>The record's only text form. A void draw has one field more, <c>void</c>: the object that no team can take.</summary>
    public string ToJson()
    {
        List<KeyValuePair<string, object?>> fields =
        [
            new(Names[0], Protocol), new(Names[1], Salt), new(Names[2], Lines), new(Names[3], FrameRoot), new(Names[4], Commitment),
            new(Names[5], Secret), new(Names[6], Witnesses), new(Names[7], Seed), new(Names[8], Result.Objects), new(Names[9], Result.Teams),
            new(Names[10], Result.Assignment.Select(a => KeyValuePair.Create(a.Key, (object?)a.Value))), new(Names[11], Result.Attempt),
            new(Names[12], Result.Exchanges.Select(e => new[] { e.Object, e.Other })),
        ];
        if (Result.Unassignable is { } id) fields.Add(new("void", id));
        return JsonText.Write(fields);
    }

    /// <returns>The record as the text has it; or a refusal that names the fields at fault.</returns>
    public static Outcome<DrawRecord> Parse(string text) => JsonFile.Read(text, out var json) is { } refusal ? refusal : Read(json);

    internal static Outcome<DrawRecord> Read(object? json)
    {
        List<string> faults = [];
        var fields = new JsonFields(json, "", faults, Names, "void");
        var exchanges = fields.TextLists("exchanges");
        if (exchanges.Any(e => e.Count != 2)) faults.Add("字段“exchanges”的每一项应为两个单位。");
        var record = new DrawRecord
        {
            Protocol = fields.Text("protocol"),
            Salt = fields.Text("salt"),
            Lines = fields.Texts("lines"),
            FrameRoot = fields.Text("frameRoot"),
            Commitment = fields.Text("commitment"),
            Secret = fields.Text("secret"),
            Witnesses = fields.Texts("witnesses"),
            Seed = fields.Text("seed"),
            Result = new()
            {
                Objects = fields.Texts("objects"),
                Teams = fields.TextLists("teams"),
                Assignment = fields.Numbers("assignment"),
                Attempt = fields.Number("attempt"),
                Exchanges = [.. exchanges.Where(e => e.Count == 2).Select(e => new Exchange(e[0], e[1]))],
                Unassignable = fields.OptionalText("void"),
            },
        };
        return faults.Count == 0 ? record : new Refusal(string.Concat(faults.Distinct()));
    }
}
