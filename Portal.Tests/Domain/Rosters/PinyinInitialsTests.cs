using Portal.Domain;
using Portal.Domain.Rosters;

namespace Portal.Tests.Domain.Rosters;

[Article(11)]
public sealed class PinyinInitialsTests
{
    [Theory]
    [InlineData("漯河市甲子示例置业有限公司", "LHSJZSLZYYXGS")]
    [InlineData("郾城区人防办", "YCQRFB")]
    [InlineData("临颍县舞阳县", "LYXWYX")]
    [InlineData("A1 鑫淼（集团）", "A1XMJT")]
    [InlineData("张·三", "ZS")]
    [InlineData("", "")]
    public void A_name_is_known_by_its_initials(string name, string initials) => Assert.Equal(initials, PinyinInitials.Of(name));

    [Fact]
    public void The_table_and_the_system_s_collation_agree_on_almost_all_common_characters()
    {
        var gb = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var chinese = System.Globalization.CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
        const string Borders = "阿八擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝", Letters = "ABCDEFGHJKLMNOPQRSTWXYZ";
        var (same, all) = (0, 0);
        for (var row = 0xB0; row <= 0xD7; row++)
            for (var cell = 0xA1; cell <= 0xFE && (row, cell) is not (0xD7, > 0xF9); cell++)
            {
                var c = gb.GetString([(byte)row, (byte)cell]);
                var at = Borders.Length - 1;
                while (at > 0 && chinese.Compare(Borders[at].ToString(), c) > 0) at--;
                all++;
                if (PinyinInitials.Of(c) == Letters[at].ToString()) same++;
            }
        // They differ where a character has two readings.
        Assert.Equal(3755, all);
        Assert.InRange(same, all * 97 / 100, all);
    }
}
