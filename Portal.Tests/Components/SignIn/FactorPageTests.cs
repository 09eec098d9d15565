using Bunit;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Features.Mine;
using Portal.Features.SignIn;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.SignIn;

[Article(7)]
public sealed class FactorPageTests : PageTest
{
    [Fact]
    public async Task A_coordinator_scans_types_the_code_is_shown_the_recovery_codes_once_and_drops_it_again()
    {
        await SignIn(Office.Coordinator);
        var page = Open<MyFactorPage>(PortalRoutes.MyFactor);
        await page.FindButton("开始开通").ClickAsync(new());
        Assert.Contains("<svg", page.Find(".qr").InnerHtml);
        var key = page.Find("span.hash").TextContent.Replace(" ", "");
        page.FindByLabel("手机显示的 6 位数字").Change("000000");
        await page.Find("form").SubmitAsync();
        Assert.Contains("验证码不正确", page.Find(".refusal").TextContent);
        page.FindByLabel("手机显示的 6 位数字").Change(FactorSteps.CodeOf(Office, key));
        await page.Find("form").SubmitAsync();
        Assert.Equal(8, page.FindAll(".recovery li").Count);
        await page.FindButton("已经抄好").ClickAsync(new());
        Assert.Empty(page.FindAll(".recovery li"));
        Assert.Contains("8 个没有用过", page.Markup);
        page.FindByLabel("验证码或恢复码").Change(Office.NextCode(key));
        await page.Find("form").SubmitAsync();
        Assert.Contains("没有开通", page.Markup);
    }

    [Fact]
    public async Task Whoever_the_setting_does_not_concern_is_told_so()
    {
        await SignIn(Office.Staff);
        Assert.Contains("没有为您的角色启用", Open<MyFactorPage>(PortalRoutes.MyFactor).Markup);
        Assert.DoesNotContain("两步验证", Open<MinePage>(PortalRoutes.Mine).Markup);
    }

    [Fact]
    public async Task The_administrator_resets_another_s_where_there_is_one()
    {
        await Office.Enrol(Office.Coordinator);
        await SignIn(Office.Administrator);
        Assert.DoesNotContain("重置两步验证", Open<AccountPage>(PortalRoutes.AccountAt(Office.Staff.PersonId), p => p.Add(x => x.Id, Office.Staff.PersonId)).Markup);
        var page = Open<AccountPage>(PortalRoutes.AccountAt(Office.Coordinator.PersonId), p => p.Add(x => x.Id, Office.Coordinator.PersonId));
        await Press(page, "重置两步验证", "重置");
        page.WaitForState(() => !page.Markup.Contains("重置两步验证"));
        Assert.False(Must(await Office.Get<FactorBoard>().Of(Office.Coordinator)).Enrolled);
    }
}
