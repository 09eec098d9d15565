using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(14)]
public class DrawVerifierTests
{
    [Theory, InlineData(1), InlineData(2)]
    public void Any_changed_missing_or_doubled_character_of_a_record_is_noticed(int no)
    {
        var text = Samples.Vector(no);
        for (var i = 0; i < text.Length; i++)
        {
            Assert.False(DrawVerifier.Verify(text[..i] + (char)(text[i] ^ 1) + text[(i + 1)..]).Agrees, $"changed at {i}");
            Assert.False(DrawVerifier.Verify(text.Remove(i, 1)).Agrees, $"missing at {i}");
            Assert.False(DrawVerifier.Verify(text.Insert(i, text[i..(i + 1)])).Agrees, $"doubled at {i}");
        }
    }

    [Fact, Article(15)]
    public void A_mended_and_a_void_record_agree_until_a_character_of_what_was_drawn_is_changed()
    {
        foreach (var record in (DrawRecord[])[Found(r => r.Exchanges.Count > 0), Found(r => r.Void is not null)])
        {
            var text = record.ToJson();
            Assert.Empty(DrawVerifier.Verify(text).Differences);
            for (var i = text.IndexOf("\"seed\"", StringComparison.Ordinal); i < text.Length; i += 3)
                Assert.False(DrawVerifier.Verify(text[..i] + (char)(text[i] ^ 1) + text[(i + 1)..]).Agrees, $"changed at {i}");
        }
    }

    [Theory]
    [InlineData("\"protocol\": \"double-random/1\"", "\"protocol\": \"double-random/2\"", "抽取规程（protocol）")]
    [InlineData("\"salt\": \"464f", "\"salt\": \"464e", "底册根哈希（frameRoot）不符")]
    [InlineData("stratum\\tA\\t2", "stratum\\tA\\t1", "底册根哈希（frameRoot）不符")]
    [InlineData("\"secret\": \"608c", "\"secret\": \"608d", "承诺值（commitment）不符")]
    [InlineData("3 1 6 6 2", "3 1 6 6 3", "种子（seed）不符")]
    [InlineData("\"seed\": \"44c3", "\"seed\": \"44c4", "种子（seed）不符")]
    [InlineData("\"commitment\": \"0afb", "\"commitment\": \"0afc", "承诺值（commitment）不符")]
    [InlineData("  \"91411102MA00001046\",", "  \"91411102MA00001020\",", "抽中单位（objects）第 2 项不符：记录为“91411102MA00001020”，重新计算为“91411102MA00001046”")]
    [InlineData("   \"16K000008\"", "   \"16K000005\"", "检查组（teams）第 1 项不符")]
    [InlineData("\"91411102MA00001046\": 0", "\"91411102MA00001046\": 1", "分派（assignment）第 2 项不符")]
    [InlineData("\"attempt\": 5", "\"attempt\": 4", "分派次数（attempt）不符")]
    [InlineData("\"exchanges\": []", "\"exchanges\": [[\"a\",\"b\"]]", "交换（exchanges）第 1 项不符")]
    [InlineData("\"attempt\": 5", "\"attempt\": \"5\"", "“attempt”应为整数")]
    [InlineData("\"attempt\": 5,", "\"attempt\": 5, \"attempt\": 5,", "“attempt”出现了两次")]
    [InlineData("\"attempt\": 5,", "\"attempt\": 5, \"extra\": 5,", "不认识的字段“extra”")]
    [InlineData("\"attempt\": 5,", "", "缺少字段“attempt”")]
    [InlineData("\"attempt\": 5,", "\"attempt\":  5,", "从第 71 行起")]
    [InlineData("王*=", "王*", "姓名=内容")]
    [InlineData("\"teams\\t2\"", "\"teams\\t9\"", "不满足冻结条件")]
    [InlineData("\"rule\\tyear\\t2026\"", "\"rule\\tahead\\t2026\"", "底册（lines）第 2 行的顺序或文字不合规程")]
    public void What_differs_is_said_by_name(string was, string becomes, string finding)
    {
        var text = Samples.Vector(1);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var verification = DrawVerifier.Verify(text[..at] + becomes + text[(at + was.Length)..]);
        Assert.Null(verification.Unreadable);
        Assert.Contains(verification.Differences, d => d.Contains(finding));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"seed\": \"\\ud800\"}")]
    [InlineData("号签")]
    public void What_is_neither_record_nor_slip_is_unreadable(string text) => Assert.NotNull(DrawVerifier.Verify(text).Unreadable);

    [Fact]
    public void A_record_under_a_byte_order_mark_is_read_and_the_mark_reported() =>
        Assert.Contains("第 1 行", Assert.Single(DrawVerifier.Verify("\uFEFF" + Samples.Vector(1)).Differences));

    [Fact]
    public void A_record_read_back_is_written_alike()
    {
        for (var i = 0; i < 100; i++)
        {
            var dice = new Dice($"round {i}");
            var text = Samples.Record(Samples.Made(dice), dice).ToJson();
            Assert.Equal(text, DrawRecord.Parse(text).Value?.ToJson());
            Assert.True(DrawVerifier.Verify(text).Agrees);
        }
    }

    private static DrawRecord Found(Func<DrawResult, bool> wanted) =>
        Enumerable.Range(0, 2000).Select(i => new Dice($"found {i}")).Select(d => Samples.Record(Samples.Made(d), d)).First(r => wanted(r.Result));
}
