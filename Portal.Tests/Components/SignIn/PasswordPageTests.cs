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
public sealed class PasswordPageTests : PageTest
{
    [Fact]
    public async Task The_administrator_enters_an_account_and_is_shown_its_password_once()
    {
        await SignIn(Office.Administrator);
        var page = Open<AccountPage>(PortalRoutes.NewAccount);
        page.FindByLabel("账号").Change("zhang");
        page.FindByLabel("姓名").Change("张三");
        Assert.Empty(page.FindAll("input[type=password]"));
        await page.Find("form").SubmitAsync();
        Assert.Contains("须选择所在科室", page.Find(".refusal").TextContent);
        await page.InvokeAsync(() => page.FindComponents<MudBlazor.MudSelect<Portal.Domain.Office.Role>>().Single().Instance.ValueChanged.InvokeAsync(Portal.Domain.Office.Role.领导));
        await page.Find("form").SubmitAsync();
        var shown = page.Find(".public-value .hash").TextContent;
        Assert.Equal(SignInWord.Right, Must(await Office.Get<ProvePassword>().Run("zhang", shown)).Word);
        Assert.Contains("72 小时内有效", page.Find(".public-value").TextContent);
        Assert.Empty(page.FindAll("form"));
        Assert.Empty(Open<AccountPage>(PortalRoutes.NewAccount).FindAll(".public-value"));
    }

    [Fact]
    public async Task Another_s_password_is_reset_after_a_question_and_not_shown_beside_the_next_name()
    {
        await SignIn(Office.Administrator);
        var page = Open<AccountPage>(PortalRoutes.AccountAt(Office.Staff.PersonId), p => p.Add(x => x.Id, Office.Staff.PersonId));
        await Press(page, "重置口令", "重置");
        var shown = page.WaitForElement(".public-value .hash").TextContent;
        Assert.Equal(SignInWord.Right, Must(await Office.Get<ProvePassword>().Run("staff", shown)).Word);
        page.Render(p => p.Add(x => x.Id, Office.Head.PersonId));
        page.WaitForState(() => page.Markup.Contains("head"));
        Assert.Empty(page.FindAll(".public-value"));
    }

    [Fact]
    public async Task One_s_own_is_changed_by_showing_the_one_that_is_and_typing_the_next_twice()
    {
        await SignIn(Office.Staff);
        var page = Open<MyPasswordPage>(PortalRoutes.MyPassword);
        Assert.Contains("至少 8 个字符", page.Markup);
        Fill("not-the-password", "My-own-1", "My-own-2");
        await page.Find("form").SubmitAsync();
        Assert.Contains("不一致", page.Find(".refusal").TextContent);
        Fill("not-the-password", "My-own-1", "My-own-1");
        await page.Find("form").SubmitAsync();
        Assert.Contains("现在的口令不正确", page.Find(".refusal").TextContent);
        Fill(Password, "My-own-1", "My-own-1");
        await page.Find("form").SubmitAsync();
        Assert.Equal(SignInWord.Right, Must(await Office.Get<ProvePassword>().Run("staff", "My-own-1")).Word);

        void Fill(string current, string next, string again)
        {
            page.FindByLabel("现在的口令").Change(current);
            page.FindByLabel("新口令").Change(next);
            page.FindByLabel("再输入一次新口令").Change(again);
        }
    }
}
