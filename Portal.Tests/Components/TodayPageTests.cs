using Bunit;
using Portal.Domain;
using Portal.Features.Today;
using Portal.Tests.Support;

namespace Portal.Tests.Components;

[Article(18)]
public sealed class TodayPageTests : PageTest
{
    [Fact]
    public async Task An_overdue_report_stands_first_and_links_to_where_it_is_written()
    {
        await Dossiers.EndedOn(Office, new DateOnly(2026, 11, 2));
        await SignIn(Office.Head);
        var page = Open<TodayPage>("/");
        var first = page.Find("section");
        Assert.Equal("已逾期", first.GetAttribute("aria-label"));
        Assert.Equal("/inspections/1#report", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("第18条", first.TextContent);
    }

    [Fact]
    public async Task Nothing_to_do_says_so_and_what_could_come_next()
    {
        await SignIn(Office.Staff);
        var page = Open<TodayPage>("/");
        Assert.Contains("今天没有到期和待办的事项", page.Find(".empty").TextContent);
        Assert.Contains("2026年11月23日，星期一，工作日", page.Markup);
    }
}
