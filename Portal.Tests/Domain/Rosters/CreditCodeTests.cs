using System.Text.Json;
using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Rosters;

/// <summary>统一社会信用代码 against the published samples of GB 32100-2015.</summary>
[Article(11)]
public class CreditCodeTests
{
    private static readonly JsonElement Sample =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData", "rosters", "uscc-sample.json"))).RootElement;

    [Fact]
    public void The_codes_of_the_sample_that_are_right_are_accepted() =>
        Assert.All(Sample.GetProperty("valid").EnumerateArray(), code => Assert.Null(CreditCode.Check(code.GetString())));

    [Fact]
    public void Each_wrong_code_of_the_sample_is_refused_for_its_own_reason() =>
        Assert.All(Sample.GetProperty("invalid").EnumerateArray(), wrong =>
        {
            var reason = wrong.GetProperty("reason").GetString()!;
            var expected = reason.Contains("字母") ? CreditCodeFault.Charset
                : reason.StartsWith("17 位，") || reason.StartsWith("19 位，") ? CreditCodeFault.Length
                : CreditCodeFault.CheckDigit;
            Assert.Equal(expected, CreditCode.FaultOf(wrong.GetProperty("code").GetString()));
        });

    [Fact]
    public void Codes_are_normalised_as_the_sample_says() =>
        Assert.All(Sample.GetProperty("normalise").EnumerateArray(), pair =>
            Assert.Equal(pair.GetProperty("normalized").GetString(), CreditCode.Normalise(pair.GetProperty("raw").GetString())));

    [Theory]
    [InlineData(null)]
    [InlineData(" \u3000")]
    [InlineData("无")]
    [InlineData("／")]
    public void What_says_nothing_is_missing(string? text) => Assert.Equal(CreditCodeFault.Missing, CreditCode.FaultOf(text));

    [Fact]
    public void Changing_any_one_character_of_a_right_code_makes_it_wrong()
    {
        foreach (var code in Sample.GetProperty("valid").EnumerateArray().Select(code => code.GetString()!))
            for (var at = 0; at < CreditCode.Length; at++)
                foreach (var other in CreditCode.Charset.Where(c => c != code[at]))
                    Assert.Equal(CreditCodeFault.CheckDigit, CreditCode.FaultOf(code[..at] + other + code[(at + 1)..]));
    }

    [Fact]
    public void An_old_registration_number_is_named_in_the_refusal() =>
        Assert.Contains("15 位，像是旧的营业执照注册号", CreditCode.Check("411100000012345")!.Reason);
}
