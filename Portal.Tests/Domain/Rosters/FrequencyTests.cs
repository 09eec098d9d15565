using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Rosters;

[Article(8, 13)]
public class FrequencyTests
{
    [Theory]
    [InlineData("10%", "比例 10%")]
    [InlineData("不低于５％", "比例不低于 5%")]
    [InlineData("5%以上", "比例不低于 5%")]
    [InlineData("不超过 3.5%", "比例不超过 3.5%")]
    [InlineData("5%～10%", "比例 5% 至 10%")]
    [InlineData("5-10%", "比例 5% 至 10%")]
    [InlineData("百分之二十五", "比例 25%")]
    [InlineData("百分之百", "比例 100%")]
    [InlineData("抽查比例10%，每年一次", "比例 10%，每年 1 次")]
    [InlineData("10%，每年 2 次", "比例 10%，每年 2 次")]
    [InlineData("每半年1次", "每年 2 次")]
    [InlineData("1次/季度", "每年 4 次")]
    [InlineData("每年不少于两次", "每年不少于 2 次")]
    [InlineData("≥1次/年", "每年不少于 1 次")]
    [InlineData("≥2", "每年不少于 2 次")]
    [InlineData("20户", "20 户")]
    public void A_common_wording_gives_its_numbers(string text, string said) => Assert.Equal(said, Frequency.Read(text).Value!.Said);

    [Theory]
    [InlineData("根据实际情况确定", "由人工确定")]
    [InlineData("每两年一次", "由人工确定")]
    [InlineData("守信5%；失信20%", "由人工确定")]
    [InlineData("不少于5户", "由人工确定")]
    [InlineData("1-2次/年", "由人工确定")]
    [InlineData("每年不超过2次", "由人工确定")]
    [InlineData("1户（以实际为准）", "1 户，其余由人工确定")]
    public void What_the_numbers_do_not_say_is_left_to_a_person(string text, string said) => Assert.Equal(said, Frequency.Read(text).Value!.Said);

    [Theory]
    [InlineData("120%", "不超过 100%")]
    [InlineData("0%", "大于 0")]
    [InlineData("10%-5%", "从小到大")]
    [InlineData("0次/年", "大于 0")]
    public void Numbers_that_cannot_be_are_refused(string text, string why) => Assert.Contains(why, Frequency.Read(text).Refusal!.Reason);

    [Theory]
    [InlineData("0.1", "10%")]
    [InlineData("0.075", "7.5%")]
    [InlineData("未定", "")]
    [InlineData(" 1次/年 ", "1次/年")]
    [InlineData("1", "1")]
    public void A_wording_has_one_spelling(string text, string spelled) => Assert.Equal(spelled, Frequency.Spell(text));
}
