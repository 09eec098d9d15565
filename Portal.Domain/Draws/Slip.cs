namespace Portal.Domain.Draws;

/// <summary>抽取凭单 (Art. 6, 14): shows one enterprise, drawn or not, its own place in the frozen list and its own ticket, and nobody else's.</summary>
/// <remarks>What it cannot show is that <see cref="Cut"/> is the true one: that needs the record, or other enterprises' slips beside it.</remarks>
[Article(6, 14)]
public sealed record Slip
{
    private static readonly string[] Names =
        ["protocol", "frameRoot", "commitment", "secret", "witnesses", "leafCount", "object", "stratum", "ticket", "cut", "drawn"];
    private static readonly string[] LineNames = ["line", "index", "salt", "path"];

    public required string Protocol { get; init; }
    public required string FrameRoot { get; init; }
    public required string Commitment { get; init; }
    public required string Secret { get; init; }

    /// <summary>Each as <c>NAME=WORDS</c>, in the order in which they spoke.</summary>
    public required IReadOnlyList<string> Witnesses { get; init; }

    /// <summary>底册行数.</summary>
    public required int LeafCount { get; init; }

    /// <summary>The enterprise's own line.</summary>
    public required ProvenLine Object { get; init; }

    /// <summary>The line of its stratum.</summary>
    public required ProvenLine Stratum { get; init; }

    /// <summary>本单位的号签.</summary>
    public required string Ticket { get; init; }

    /// <summary>入围线: the largest ticket drawn in the stratum; empty where none is drawn from it.</summary>
    public required string Cut { get; init; }
    public required bool Drawn { get; init; }

    /// <param name="record">A record that agrees with its replay.</param>
    /// <param name="id">统一社会信用代码.</param>
    /// <returns>The slip; a refusal where the enterprise was not among those that could be drawn.</returns>
    public static Outcome<Slip> Of(DrawRecord record, string id)
    {
        var press = SlipPress.For(record);
        return press.Succeeded ? press.Value.Of(id) : press.Refusal;
    }

    /// <summary>The slip's only text form, written as a record's is.</summary>
    public string ToJson() => JsonText.Write(new KeyValuePair<string, object?>[]
    {
        new(Names[0], Protocol), new(Names[1], FrameRoot), new(Names[2], Commitment), new(Names[3], Secret), new(Names[4], Witnesses),
        new(Names[5], LeafCount), new(Names[6], Json(Object)), new(Names[7], Json(Stratum)), new(Names[8], Ticket), new(Names[9], Cut), new(Names[10], Drawn),
    });

    /// <returns>The slip as the text has it; or a refusal that names the fields at fault.</returns>
    public static Outcome<Slip> Parse(string text) => JsonFile.Read(text, out var json) is { } refusal ? refusal : Read(json);

    internal static Outcome<Slip> Read(object? json)
    {
        List<string> faults = [];
        var fields = new JsonFields(json, "", faults, Names);
        var slip = new Slip
        {
            Protocol = fields.Text("protocol"),
            FrameRoot = fields.Text("frameRoot"),
            Commitment = fields.Text("commitment"),
            Secret = fields.Text("secret"),
            Witnesses = fields.Texts("witnesses"),
            LeafCount = fields.Number("leafCount"),
            Object = Line(fields.Fields("object", LineNames)),
            Stratum = Line(fields.Fields("stratum", LineNames)),
            Ticket = fields.Text("ticket"),
            Cut = fields.Text("cut"),
            Drawn = fields.Flag("drawn"),
        };
        return faults.Count == 0 ? slip : new Refusal(string.Concat(faults.Distinct()));
    }

    private static KeyValuePair<string, object?>[] Json(ProvenLine line) =>
        [new(LineNames[0], line.Line), new(LineNames[1], line.Index), new(LineNames[2], line.Salt), new(LineNames[3], line.Path)];

    private static ProvenLine Line(JsonFields fields) =>
        new(fields.Text("line"), fields.Number("index"), fields.Text("salt"), fields.Texts("path"));
}
