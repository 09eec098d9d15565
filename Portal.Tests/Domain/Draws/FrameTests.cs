using Portal.Domain;
using Portal.Domain.Draws;

namespace Portal.Tests.Domain.Draws;

[Article(13, 14, 15)]
public class FrameTests
{
    private static readonly string[] Good =
    [
        "draw\t1\trandom", "stratum\tA\t2", "role\tlead\t1", "role\tmember\t1", "teams\t2", "object\tX\tA", "object\tY\tA", "excluded\tZ\t16",
        "inspector\tp\tlead,member", "inspector\tq\tlead", "inspector\tr\tmember", "inspector\ts\tmember",
    ];

    [Fact]
    public void A_good_frame_can_be_frozen() => Assert.Null(Samples.Frame(Good).RefusalToFreeze());

    [Theory]
    [InlineData("object\tX\tB\tC", "列数不对")]
    [InlineData("object\tV\n\tA", "控制字符")]
    [InlineData("object\tV,W\tA", "英文逗号")]
    [InlineData("object\t\tA", "空白")]
    [InlineData("object\tX\tA", "两次")]
    [InlineData("object\tY\tA", "两次")]
    [InlineData("object\tZ\tA", "两次")]
    [InlineData("excluded\tX\t16", "两次")]
    [InlineData("excluded\tZ\t16", "两次")]
    [InlineData("inspector\tp\tmember", "两次")]
    [InlineData("inspector\tt,u\tmember", "英文逗号")]
    [InlineData("inspector\tt\tmember,", "不能为空")]
    [InlineData("inspector\tt\tmember,member", "重复")]
    [InlineData("role\ta,b\t1", "英文逗号")]
    [InlineData("stratum\tB\t01", "应为 0 至")]
    [InlineData("stratum\tB\t-1", "应为 0 至")]
    [InlineData("teams\t2", "两次")]
    [InlineData("draw\t2\trandom", "两次")]
    [InlineData("draw\t2\tother", "抽取类型")]
    [InlineData("objekt\tX\tA", "不认识的行类型")]
    public void A_line_that_the_protocol_does_not_allow_is_refused_by_its_number(string line, string why)
    {
        var refusal = Frame.Parse([.. Good, line]).Refusal;
        Assert.StartsWith($"底册第 {Good.Length + 1} 行：", refusal?.Reason);
        Assert.Contains(why, refusal?.Reason);
    }

    [Theory]
    [InlineData("stratum\tA\t2", "stratum\tA\t3", "应抽取 3 家，可抽取的只有 2 家")]
    [InlineData("stratum\tA\t2", "stratum\tA\t0", "应抽取的单位数为 0")]
    [InlineData("object\tX\tA", "object\tX\tB", "没有设定抽取数量")]
    [InlineData("teams\t2", "teams\t0", "检查组数为 0")]
    [InlineData("teams\t2", "teams\t3", "需要 3 人")]
    [InlineData("role\tlead\t1", "role\tlead\t0", "席位数为 0")]
    [InlineData("inspector\ts\tmember", "inspector\ts\tguest", "不是本次抽取的角色")]
    [InlineData("excluded\tZ\t16", "conflict\tt\tX", "“t”不在底册中")]
    [InlineData("excluded\tZ\t16", "conflict\tp\tZ", "“Z”不在底册中")]
    public void What_cannot_work_is_refused_before_freezing(string good, string bad, string why) =>
        Assert.Contains(why, Samples.Frame(Good.Select(l => l == good ? bad : l)).RefusalToFreeze()?.Reason);

    [Fact]
    public void Whoever_can_be_taken_by_an_earlier_role_is_not_counted_on_for_a_later_one()
    {
        // Both leads may also be members, so if they are drawn as leads only two of four members remain.
        string[] lines = [.. Good.Select(l => l is "inspector\tq\tlead" ? "inspector\tq\tlead,member" : l)];
        Assert.Null(Samples.Frame(lines).RefusalToFreeze());
        Assert.Contains("其中可能有 2 人先被抽为其他角色", Samples.Frame(lines.Where(l => l != "inspector\ts\tmember")).RefusalToFreeze()?.Reason);
    }

    [Fact]
    public void A_frame_is_refused_exactly_when_some_order_of_tickets_leaves_a_seat_empty()
    {
        var refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var dice = new Dice($"seats {i}");
            (int Need, int[] Able)[] roles = [.. Enumerable.Range(0, 3).Select(_ => (1 + dice.Throw(2), Enumerable.Range(0, 6).Where(_ => dice.Throw(3) > 0).ToArray()))];
            List<string> lines = ["draw\t1\trandom", "stratum\tA\t1", "object\tX\tA", "teams\t1", .. roles.Index().Select(r => $"role\tr{r.Index}\t{r.Item.Need}")];
            for (var p = 0; p < 6; p++)
                if (string.Join(',', roles.Index().Where(r => r.Item.Able.Contains(p)).Select(r => $"r{r.Index}")) is { Length: > 0 } held) lines.Add($"inspector\tp{p}\t{held}");

            var failing = CanFail(roles, [], 0);
            Assert.Equal(failing, Samples.Frame(lines).RefusalToFreeze() is not null);
            if (failing) refused++;
        }
        Assert.InRange(refused, 50, 250);
    }

    private static bool CanFail((int Need, int[] Able)[] roles, HashSet<int> taken, int at)
    {
        if (at == roles.Length) return false;
        var free = roles[at].Able.Where(p => !taken.Contains(p)).ToArray();
        if (free.Length < roles[at].Need) return true;
        return Enumerable.Range(0, 1 << free.Length).Where(s => int.PopCount(s) == roles[at].Need)
            .Any(s => CanFail(roles, [.. taken, .. free.Where((_, i) => (s >> i & 1) == 1)], at + 1));
    }

    [Fact, Article(15)]
    public void An_object_that_conflicts_with_all_who_can_take_a_role_is_refused() =>
        Assert.Contains("“X”与所有可担任“lead”", Samples.Frame([.. Good, "conflict\tp\tX", "conflict\tq\tX"]).RefusalToFreeze()?.Reason);

    [Theory, Article(15)]
    [InlineData("object\tX\tA")]
    [InlineData("stratum\tA\t1")]
    [InlineData("role\tother\t1")]
    public void A_substitute_frame_has_one_role_and_no_objects(string line) =>
        Assert.NotNull(Samples.Frame("draw\t1\tsubstitute", "role\tm\t1", "teams\t1", "inspector\tp\tm", line).RefusalToFreeze());

    [Fact]
    public void Half_a_character_is_refused_because_it_has_no_bytes_of_its_own() =>
        Assert.Contains("无效的字符", Frame.Parse([.. Good, "object\tV\uD840\tA"]).Refusal?.Reason);

    [Fact]
    public void Text_that_is_not_composed_is_composed() =>
        Assert.Contains("rule\té\té", Samples.Frame([.. Good, "rule\te\u0301\te\u0301"]).Lines);

    [Theory]
    [InlineData("王*", "")]
    [InlineData("", "3")]
    [InlineData("王=", "3")]
    [InlineData("王*", "3\n4")]
    public void A_witness_without_name_or_words_or_in_several_lines_is_refused(string name, string words) =>
        Assert.NotNull(Witness.Speak(name, words).Refusal);
}
