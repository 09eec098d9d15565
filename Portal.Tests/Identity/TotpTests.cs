using Portal.Domain;
using Portal.Identity;

namespace Portal.Tests.Identity;

[Article(7)]
public sealed class TotpTests
{
    /// <summary>The key of RFC 6238's appendix B, "12345678901234567890", in Base32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_standard_s_own_examples_come_out(long seconds, string code) => Assert.Equal(code, Totp.Code(Key, Totp.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Fact]
    public void A_code_is_taken_half_a_minute_early_or_late_and_no_more_and_with_a_gap_in_it()
    {
        var now = new DateTime(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
        var code = Totp.Code(Key, Totp.StepOf(now));
        foreach (var apart in new[] { -30, -1, 0, 29, 30, 59 }) Assert.Equal(Totp.StepOf(now), Totp.StepOf(Key, code, now.AddSeconds(apart)));
        foreach (var apart in new[] { -31, 60 }) Assert.Null(Totp.StepOf(Key, code, now.AddSeconds(apart)));
        Assert.NotNull(Totp.StepOf(Key, $" {code[..3]} {code[3..]}", now));
        foreach (var wrong in new[] { "", "12345", code + "0", "abcdef" }) Assert.Null(Totp.StepOf(Key, wrong, now));
    }

    [Fact]
    public void A_new_key_is_of_160_bits_and_never_the_same()
    {
        Assert.Equal(32, Totp.NewKey().Length);
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
    }
}
