using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Rosters;

[Article(8)]
public class CheckItemRevisionTests
{
    private static readonly CheckItemFacts Facts = new() { Code = "1", Name = "对标识的检查", LegalBasis = "《人民防空法》第二十五条" };

    [Fact]
    public void A_revision_needs_a_reason_and_a_change_and_gives_the_next_edition()
    {
        var item = CheckItem.Enter(Facts).Value!;
        Assert.Contains("请写明修订原因", item.Revise(Facts with { Note = "新" }, " ").Refusal!.Reason);
        Assert.Contains("内容没有变化", item.Revise(Facts, "法律修改").Refusal!.Reason);
        Assert.Contains("依据不能为空", item.Revise(Facts with { LegalBasis = "" }, "法律修改").Refusal!.Reason);
        Assert.Equal(1, item.Edition);
        Assert.True(item.Revise(Facts with { Note = "新" }, "法律修改").Succeeded);
        Assert.Equal((2, "第 2 版：法律修改"), (item.Edition, item.RevisedWhy));
    }

    [Fact]
    public void An_item_may_not_state_a_share_above_the_whole() =>
        Assert.Contains("不超过 100%", CheckItem.Enter(Facts with { FrequencyText = "120%" }).Refusal!.Reason);

    [Fact]
    public void Only_an_item_out_of_use_returns()
    {
        var item = CheckItem.Enter(Facts).Value!;
        Assert.Contains("就在清单中", item.Return().Refusal!.Reason);
        item.Retire(new DateOnly(2026, 3, 1), "依据废止");
        Assert.True(item.Return().Succeeded);
        Assert.Equal((null, ""), (item.RetiredOn, item.RetiredWhy));
    }
}
