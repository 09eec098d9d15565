using Bunit;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Features.Mine;
using Portal.Features.SignIn;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.SignIn;

[Article(7)]
public sealed class SignInsPageTests : PageTest
{
    [Fact]
    public async Task One_is_ended_by_its_button_and_the_others_after_a_question()
    {
        foreach (var device in new[] { "手机", "平板", "电脑" }) await Begin(Office.Staff, device);
        await SignIn(Office.Staff);
        var page = Open<MySignInsPage>(PortalRoutes.MySignIns);
        Assert.Equal(3, page.FindAll("tbody tr").Count);
        await page.Find("button[aria-label='结束 手机 上的登录']").ClickAsync(new());
        Assert.Equal(2, page.FindAll("tbody tr").Count);
        await Press(page, "结束其他所有登录", "结束");
        page.WaitForState(() => page.FindAll("tbody tr").Count == 0);
    }

    [Fact]
    public async Task The_administrator_sees_on_an_account_what_is_open_and_ends_it_all()
    {
        await Begin(Office.Staff, "手机");
        await SignIn(Office.Administrator);
        var page = Open<AccountPage>(PortalRoutes.AccountAt(Office.Staff.PersonId), p => p.Add(x => x.Id, Office.Staff.PersonId));
        Assert.Contains("手机", page.Find("tbody").TextContent);
        await page.FindButton("结束全部登录").ClickAsync(new());
        page.WaitForState(() => page.Markup.Contains("现在没有登录"));
        // The account's own form goes on from there.
        await page.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll(".refusal"));
    }

    private async Task Begin(Who who, string device)
    {
        await using var db = await Office.Db();
        Must(await Office.Get<BeginSession>().Run(new SignInProof(SignInWord.Right, who.PersonId, (await db.Users.FindAsync(who.PersonId))!.SecurityStamp!), device, HalfSignIn.ByPassword));
    }
}
