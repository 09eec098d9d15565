namespace Portal.Domain.Draws;

/// <summary>种子 (Art. 14): what every ticket of a draw is made from; nobody can know it before the last witness has spoken.</summary>
/// <param name="Text">64 lower-case hex digits.</param>
[Article(14)]
public readonly record struct Seed(string Text)
{
    /// <param name="frameRoot">64 lower-case hex digits.</param>
    /// <param name="secret">64 lower-case hex digits.</param>
    /// <param name="witnesses">In the order in which they spoke.</param>
    public static Seed Of(string frameRoot, string secret, IEnumerable<Witness> witnesses) =>
        new(Hex.Sha(string.Join('\n', [DrawRecord.ProtocolName, frameRoot, secret, .. witnesses.Select(w => w.ToString())])));

    public override string ToString() => Text;
}
