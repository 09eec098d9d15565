using Bunit;
using Portal.Domain;
using Portal.Features.Admin;
using Portal.Tests.Support;

namespace Portal.Tests.Components;

[Article(7)]
public sealed class AccountsPageTests : PageTest
{
    [Fact]
    public async Task The_administrator_sees_who_may_sign_in()
    {
        await SignIn(Office.Administrator);
        var page = Open<AccountsPage>("/accounts");
        Assert.Equal(7, page.FindAll("tbody tr").Count);
        Assert.Contains("科长甲", page.Markup);
    }

    [Fact]
    public async Task Anyone_else_is_told_whose_task_it_is()
    {
        await SignIn(Office.Staff);
        var page = Open<AccountsPage>("/accounts");
        Assert.Contains("由系统管理员管理", page.Find(".refusal").TextContent);
        Assert.Empty(page.FindAll("tbody tr"));
    }
}
