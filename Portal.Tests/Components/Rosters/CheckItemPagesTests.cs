using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Features.Rosters;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Rosters;

[Article(8)]
public sealed class CheckItemPagesTests : PageTest
{
    [Fact]
    public async Task A_new_item_belongs_to_the_section_of_whoever_enters_it()
    {
        await SignIn(Office.Staff);
        var page = Open<CheckItemPage>("/items/new");
        await page.FindByLabel("抽查事项").ChangeAsync("对人防工程维护管理的监督检查");
        await page.FindByLabel("事项编号").ChangeAsync("SX-01");
        await page.FindByLabel("抽查依据").ChangeAsync("《中华人民共和国人民防空法》第二十五条");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".refusal")));
        Assert.Equal(Office.Own, Must(await Office.Get<CheckItemBoard>().Entry(Office.Staff, 1)).Facts.SectionId);
    }

    [Fact]
    public async Task The_list_shows_the_section_and_an_empty_one_what_to_do()
    {
        await SignIn(Office.Leader);
        var page = Open<CheckItemsPage>("/items");
        Assert.Contains("清单里还没有事项", page.Find(".empty").TextContent);
        await Office.Enter(RosterSteps.CheckItem(Office.Other));
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/items?section={Office.Other}&search=维护");
        page.WaitForAssertion(() => Assert.Contains("法规宣传科", page.Find("tbody tr").TextContent));
        Assert.Equal($"/items.xlsx?section={Office.Other}&search=%E7%BB%B4%E6%8A%A4", page.Find("a[download]").GetAttribute("href"));
        Assert.DoesNotContain(page.FindAll("a"), a => a.TextContent.Trim() is "导入" or "登记事项");
    }

    [Fact]
    public async Task Another_section_s_item_is_read_not_written()
    {
        var id = await Office.Enter(RosterSteps.CheckItem(Office.Other));
        await SignIn(Office.Head);
        var page = Open<CheckItemPage>($"/items/{id}", p => p.Add(x => x.Id, id));
        Assert.Empty(page.FindAll("form, button"));
        Assert.Contains("人民防空法", page.Find("dl.facts").TextContent);
    }

    [Fact]
    public async Task A_revision_is_saved_with_its_reason_and_the_page_says_what_the_frequency_is_taken_for()
    {
        var id = await Office.Enter(RosterSteps.CheckItem(Office.Own) with { FrequencyText = "≥5%；2次/年" });
        await SignIn(Office.Staff);
        var page = Open<CheckItemPage>($"/items/{id}", p => p.Add(x => x.Id, id));
        Assert.Contains("识别为：比例不低于 5%，每年 2 次", page.Markup);
        await page.FindByLabel("抽查依据").ChangeAsync("《河南省实施办法》第九条");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("请写明修订原因", page.Find(".refusal").TextContent));
        await page.FindByLabel("修订原因").ChangeAsync("省办法修订");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("第 2 版：省办法修订", page.Markup));
    }

    [Fact]
    public async Task An_item_out_of_use_is_brought_back_from_its_page()
    {
        var id = await Office.Enter(RosterSteps.CheckItem(Office.Own));
        Must(await Office.Get<RetireCheckItem>().Run(Office.Staff, id, 0, "依据废止"));
        await SignIn(Office.Staff);
        var page = Open<CheckItemPage>($"/items/{id}", p => p.Add(x => x.Id, id));
        await page.FindButton("恢复").ClickAsync();
        page.WaitForAssertion(() => Assert.DoesNotContain("原因：依据废止。", page.Markup));
    }
}
