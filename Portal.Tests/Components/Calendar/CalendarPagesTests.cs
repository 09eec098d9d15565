using Bunit;
using Portal.Domain;
using Portal.Features.Calendar;
using Portal.Features.Deadlines;
using Portal.Features.Mine;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Calendar;

[Article(18, 19, 21, 25)]
public sealed class CalendarPagesTests : PageTest
{
    [Fact]
    public async Task The_year_shows_days_off_and_weekend_days_worked_in_shape_and_word()
    {
        await SignIn(Office.Staff);
        var page = Open<CalendarPage>("/calendar?year=2026");
        Assert.Equal(12, page.FindAll(".month").Count);
        var october = page.FindAll(".month")[9];
        Assert.Equal("1休", october.QuerySelector("td.off")!.TextContent);
        Assert.Equal("10班", october.QuerySelector("td.exchanged")!.TextContent);
        Assert.Equal("国庆节放假", october.QuerySelector("td.off")!.GetAttribute("title"));
        Assert.DoesNotContain("修订通知", page.Markup);
    }

    [Fact]
    public async Task A_notice_pasted_is_checked_previewed_and_loaded_after_a_yes()
    {
        await SignIn(Office.Coordinator);
        var page = Open<LoadNoticePage>("/calendar/load?year=2027");
        await page.Find("textarea").ChangeAsync(new() { Value = """{"year":2027,"source":"国办发明电〔2026〕9号","days":[{"date":"2027-01-01","name":"元旦","off":true},{"date":"2027-01-04","name":"元旦","off":false}]}""" });
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "读入粘贴的内容").ClickAsync(new());
        Assert.Contains("第 2 个日期 2027-01-04 标为调休上班，但当日不是周六或周日", page.Find(".refusal").TextContent);

        await page.Find("textarea").ChangeAsync(new() { Value = """{"year":2027,"source":"国办发明电〔2026〕9号","days":[{"date":"2027-01-01","name":"元旦","off":true},{"date":"2027-01-03","name":"元旦","off":false}]}""" });
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "读入粘贴的内容").ClickAsync(new());
        Assert.Contains("放假 1 天，调休上班 1 天", page.Markup);
        Assert.Contains("没有在办的期限因此变动", page.Markup);
        await Press(page, "载入第 1 版", "载入");
        var year = Must(await Office.Get<CalendarBoard>().Year(Office.Staff, 2027));
        Assert.Equal("统筹员", Assert.Single(year.Editions).LoadedBy);
    }

    [Fact]
    public async Task Days_are_typed_in_by_runs_and_a_slip_is_said_at_once()
    {
        var draft = new NoticeDraft { Year = 2027, Source = "国办发明电〔2026〕9号" };
        Must(draft.Add(new DateOnly(2027, 2, 5), new DateOnly(2027, 2, 11), "春节", true));
        Assert.Contains("已在草稿中", Refused(draft.Add(new DateOnly(2027, 2, 11), null, "春节", true)));
        Assert.Contains("不是周六或周日", Refused(draft.Add(new DateOnly(2027, 2, 15), null, "春节", false)));
        Assert.Contains("早于起日", Refused(draft.Add(new DateOnly(2027, 2, 15), new DateOnly(2027, 2, 14), "春节", true)));
        Assert.Contains("不在 2027 年", Refused(draft.Add(new DateOnly(2028, 1, 1), null, "元旦", true)));
        Assert.Contains("节日名称", Refused(draft.Add(new DateOnly(2027, 3, 6), null, " ", false)));
        Assert.Contains("一次最多添加", Refused(draft.Add(new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 30), "清明节", true)));
        Must(draft.Add(new DateOnly(2027, 2, 14), null, "春节", false));
        Assert.Equal(8, Must(draft.Check()).Days.Count);

        await SignIn(Office.Head);
        Assert.Contains("由工程管理科载入", Open<LoadNoticePage>("/calendar/load?year=2027").Markup);
    }

    [Fact]
    public async Task The_board_lists_counts_and_asks_for_reasons()
    {
        await Dossiers.EndedOn(Office, new DateOnly(2026, 11, 2));
        await SignIn(Office.Head);
        var page = Open<DeadlinesPage>("/deadlines?state=overdue");
        Assert.Equal("已逾期1", page.Find(".tile[aria-current]").TextContent.Replace("\n", "").Replace(" ", ""));
        Assert.Equal("/inspections/1#report", page.Find("tbody a").GetAttribute("href"));
        Assert.Contains(page.FindAll("tbody a"), a => a.GetAttribute("href") == "/inspections/1#reasons" && a.TextContent == "说明原因");

        var panel = Render<ReasonPanel>(p => p.Add(x => x.InspectionId, 1).Add(x => x.Version, 0));
        await panel.FindAll("button").Single(b => b.TextContent.Trim() == "说明原因").ClickAsync(new());
        await panel.Find("textarea").ChangeAsync(new() { Value = "资料未齐" });
        await panel.Find("form").SubmitAsync();
        Assert.Contains("资料未齐", panel.Markup);
        Assert.DoesNotContain("待说明", panel.Markup);
    }

    [Fact]
    public async Task The_feed_s_address_is_shown_once_and_can_be_revoked()
    {
        await SignIn(Office.Head);
        var page = Open<MinePage>("/mine");
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "开通订阅").ClickAsync(new());
        var address = page.Find(".hash").TextContent;
        Assert.Matches("/feeds/[0-9a-f]{64}\\.ics$", address);
        Assert.DoesNotContain("/feeds/", Open<MinePage>("/mine").Markup);
        await Press(page, "停用订阅", "停用");
        Assert.Contains("开通订阅", page.Markup);
    }
}
