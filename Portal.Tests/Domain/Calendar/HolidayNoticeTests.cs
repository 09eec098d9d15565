using Portal.Domain;
using Portal.Domain.Calendar;

namespace Portal.Tests.Domain.Calendar;

[Article(18, 19, 21)]
public class HolidayNoticeTests
{
    [Fact]
    public void The_notices_of_2019_to_2026_ship_with_the_portal()
    {
        Assert.Equal(Enumerable.Range(2019, 8), HolidayNotices.Published.Select(n => n.Year));
        Assert.All(HolidayNotices.Published, n => Assert.Contains("国办发明电", n.Source));
        Assert.Equal([31, 36, 38, 38, 34, 36, 33, 39], HolidayNotices.Published.Select(n => n.Days.Count));
    }

    [Fact]
    public void A_notice_is_read_with_its_days_in_order_of_date()
    {
        var notice = HolidayNotice.Parse('\uFEFF' + """
            {"year":2027,"source":" 国办发明电〔2026〕1号 ","days":[
              {"date":"2027-02-20","name":"春节","off":false},
              {"date":"2027-01-01","name":"元旦","off":true},
              {"date":"2026-12-31","name":"元旦","off":true}]}
            """).Value;
        Assert.NotNull(notice);
        Assert.Equal((2027, "国办发明电〔2026〕1号"), (notice.Year, notice.Source));
        Assert.Equal(["2026-12-31 元旦放假", "2027-01-01 元旦放假", "2027-02-20 春节调休上班"], notice.Days.Select(d => $"{d.Date:O} {d}"));
    }

    [Theory]
    [InlineData("", "不是约定的 JSON 格式")]
    [InlineData("null", "年份（year）应在 2000 至 2099 之间")]
    [InlineData("[1]", "不是约定的 JSON 格式，出错位置：第 1 行 $")]
    [InlineData("""{"year":"二〇二七"}""", "出错位置：第 1 行 $.year")]
    [InlineData("""{"year":27,"source":"x","days":[]}""", "年份（year）应在 2000 至 2099 之间")]
    [InlineData("""{"year":2027,"source":" ","days":[]}""", "2027 年放假安排通知没有写明来源（source）")]
    [InlineData("""{"year":2027,"source":"x"}""", "没有列出任何日期（days）")]
    [InlineData("""{"year":2027,"source":"x","days":[null]}""", "第 1 个日期“”不是 2026-01-01 这样的日期")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2027-02-29","name":"春节","off":true}]}""", "第 1 个日期“2027-02-29”不是")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2027-01-01","off":true}]}""", "2027-01-01 没有写明节日名称（name）")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2027-01-01","name":"元旦"}]}""", "没有写明放假还是上班（off）")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2026-11-30","name":"元旦","off":true}]}""", "2026-11-30 不在 2027 年，也不在上一年 12 月")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2028-01-01","name":"元旦","off":true}]}""", "2028-01-01 不在 2027 年")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2027-01-04","name":"元旦","off":false}]}""", "标为调休上班，但当日不是周六或周日")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2027-01-03","name":"元旦","off":false}]}""", "没有列出任何放假日")]
    [InlineData("""{"year":2027,"source":"x","days":[{"date":"2027-01-01","name":"元旦","off":true},{"date":"2027-01-01","name":"元旦","off":true}]}""", "重复列出了 2027-01-01")]
    [InlineData("""{"year":2027,"source":"\ud800","days":[]}""", "放假安排通知")]
    public void A_faulty_notice_is_refused_with_the_place_of_the_fault(string json, string reason) =>
        Assert.Contains(reason, HolidayNotice.Parse(json).Refusal?.Reason);

    [Fact]
    public void Characters_that_are_no_text_are_refused() =>
        Assert.Contains("UTF-8", HolidayNotice.Parse("{\"source\":\"" + '\ud800' + "\"}").Refusal?.Reason);
}
