namespace Portal.Domain.Draws;

/// <summary>承诺值 (Art. 14): the office's secret, fixed and shown as a hash before any witness speaks.</summary>
/// <param name="Text">64 lower-case hex digits.</param>
[Article(14)]
public readonly record struct Commitment(string Text)
{
    /// <param name="secret">64 lower-case hex digits, made from 32 random bytes; the digits themselves are hashed.</param>
    public static Commitment To(string secret) => new(Hex.Sha($"{DrawRecord.ProtocolName},commit,{secret}"));

    /// <summary>The hex text of 32 random bytes, as salts and secrets are kept.</summary>
    public static string TextOf(ReadOnlySpan<byte> random) =>
        random.Length == 32 ? Hex.Of(random) : throw new ArgumentException("应为 32 个随机字节。", nameof(random));

    public override string ToString() => Text;
}
