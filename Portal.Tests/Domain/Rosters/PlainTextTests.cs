using System.Text;
using CsCheck;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Rosters;

/// <summary>文本规范化: what is dropped, what is kept.</summary>
public class PlainTextTests
{
    [Fact]
    public void Every_kind_of_space_and_invisible_character_goes() =>
        Assert.Equal("漯河市甲子公司", PlainText.Line("\uFEFF\u3000漯河市\u200B甲子\u00A0 公司\t\u202E"));

    [Fact]
    public void Spaces_that_align_a_name_go_and_those_between_Latin_words_stay()
    {
        Assert.Equal("王丙", PlainText.PersonName("王\u3000丙"));
        Assert.Equal("ABC Deutschland GmbH", PlainText.Line(" ABC  Deutschland\nGmbH"));
    }

    [Fact]
    public void The_interpunct_of_a_name_stays_in_one_form()
    {
        Assert.Equal("阿卜杜拉·未", PlainText.PersonName("阿卜杜拉·未"));
        Assert.Equal("阿卜杜拉·未", PlainText.PersonName("阿卜杜拉•未"));
    }

    [Fact]
    public void Names_that_differ_only_in_the_width_of_brackets_have_one_key() =>
        Assert.Equal(PlainText.Key("门窗加工部(个体工商户)"), PlainText.Key("门窗加工部（个体工商户）"));

    [Fact]
    public void A_list_is_split_outside_brackets_only() =>
        Assert.Equal(["人民防空", "工程质量", "使用单位（物业、商场）", "综合"], PlainText.Split("人民防空，工程质量,使用单位（物业、商场）\n综合；综合"));

    [Fact]
    public void Lone_surrogates_and_non_characters_do_no_harm()
    {
        Assert.Equal("甲\uFFFD乙", PlainText.Clean("甲\uD800乙"));
        Assert.Equal("甲乙", PlainText.Clean("甲\uFFFE乙\uFFFF"));
    }

    [Fact]
    public void Cleaning_is_idempotent_normal_and_never_throws_whatever_the_text() =>
        Gen.Char.Array[0, 40].Sample(characters =>
        {
            var once = PlainText.Clean(new string(characters));
            Assert.Equal(once, PlainText.Clean(once));
            Assert.True(once.IsNormalized(NormalizationForm.FormC));
            Assert.Equal(PlainText.Line(once), PlainText.Line(PlainText.Line(once)));
            Assert.NotNull(PlainText.Key(once));
        }, iter: 5_000);
}
