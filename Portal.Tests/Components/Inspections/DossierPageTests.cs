using AngleSharp.Dom;
using Bunit;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Rosters;
using Portal.Features.Inspections;
using Portal.Features.Works;
using Portal.Identity;
using Portal.Tests.Support;
using static Portal.Tests.Support.InspectionSteps;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Components.Inspections;

[Article(14, 18, 19, 20, 21, 22)]
public sealed class DossierPageTests : PageTest
{
    private async Task<IRenderedComponent<DossierPage>> Show(Who who, int id)
    {
        await DisposeComponentsAsync();
        await SignIn(who);
        return Open<DossierPage>($"/inspections/{id}", p => p.Add(page => page.Id, id));
    }

    private static string[] Buttons(IRenderedComponent<DossierPage> page, string selector) =>
        [.. page.FindAll($"{selector} button").Select(b => b.TextContent.Trim()).Where(text => text.Length > 0)];

    // What each step's panel offers, in the order of the panels.
    private static string[] Steps(IRenderedComponent<DossierPage> page) =>
        [.. new[] { "visit", "site", "results", "report", "feedback", "publication", "opinion" }.SelectMany(step => Buttons(page, $"#{step}"))];

    [Fact]
    public async Task Each_stage_shows_its_own_form()
    {
        Assert.Equal(["登记到场"], Steps(await Show(Office.Head, await Office.Ordered())));
        Assert.Equal(["登记到场", "保存记录", "其余均未发现问题", "全部未检查"], Steps(await Show(Office.Head, await Office.Visited(number: 2))));
        Assert.Equal(["登记到场", "保存记录", "其余均未发现问题", "全部未检查", "保存结果", "结束检查"], Steps(await Show(Office.Head, await Office.Settled(number: 3))));
        Assert.Equal(["保存草稿", "完成报告"], Steps(await Show(Office.Head, await Office.Ended(number: 4))));
        Assert.Equal(["登记发出", "登记公示"], Steps(await Show(Office.Head, await Office.Reported(number: 5))));
        Assert.Equal(["登记公示", "登记意见"], Steps(await Show(Office.Head, await Office.Received(number: 6))));
        var consulted = await Office.Published(number: 7);
        Assert.Equal(["登记意见"], Steps(await Show(Office.Head, consulted)));
        Must(await Office.Get<GiveOpinion>().Run(Office.Staff, consulted, await Office.Version(consulted), new Opinion("好", "王某"), Day("2026-11-23")));
        Assert.Empty(Steps(await Show(Office.Head, consulted)));
    }

    [Fact, Article(11)]
    public async Task The_enterprise_s_works_are_offered_when_the_visit_is_recorded()
    {
        var id = await Office.Ordered();
        var enterprise = Must(await Office.Get<DossierBoard>().Dossier(Office.Head, id)).Inspection.EnterpriseId;
        Must(await Office.Get<EnterWorks>().Run(Office.Staff, new() { No = "RF-1", Name = "示例地下室", Parties = [new(WorksRole.维护使用单位, enterprise)] }));
        var page = await Show(Office.Head, id);
        await page.FindButton("示例地下室").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("示例地下室", page.FindByLabel("到过的工程（可选）").GetAttribute("value")));
        Assert.True(page.FindButton("示例地下室").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Staff_write_the_report_and_the_head_signs_it()
    {
        var id = await Office.Ended();
        var page = await Show(Office.Staff, id);
        Assert.Equal(["保存草稿", "送审"], Buttons(page, "#report"));
        Assert.Contains("由科室负责人完成", page.Find("#report").TextContent);
        Assert.Empty(page.FindAll("#correction"));
        Assert.NotEmpty((await Show(Office.Head, id)).FindAll("#correction"));
    }

    [Fact]
    public async Task Those_who_only_read_and_other_sections_see_no_button_of_a_step()
    {
        var id = await Office.Ended();
        foreach (var who in new[] { Office.Leader, Office.Administrator, Office.OtherHead })
        {
            var page = await Show(who, id);
            Assert.Empty(page.FindAll(".step button"));
            Assert.Contains("等待指挥通信科完成检查报告", page.Find("#report").TextContent);
        }
    }

    [Fact]
    public async Task The_administrator_sees_that_there_are_files_for_others_and_none_of_them()
    {
        var id = await Office.Reported();
        Must(await Office.Get<AddAttachment>().Run(Office.Staff, id, Attachment.Purposes[0], Pdf("附件.pdf")));
        var page = await Show(Office.Administrator, id);
        Assert.Contains(page.FindAll(".notice"), n => n.TextContent.Contains("不对系统管理员开放"));
        Assert.DoesNotContain("附件.pdf", page.Markup);
        Assert.Empty(page.FindAll("a[href^='/attachments']"));
        var file = Must(await Office.Get<DossierBoard>().Dossier(Office.Leader, id)).Attachments[^1];
        Assert.Contains("不对系统管理员开放", Refused(await Office.Get<DossierBoard>().Attachment(Office.Administrator, file.Id)));
        Assert.Contains("附件.pdf", (await Show(Office.Leader, id)).Markup);
    }

    [Fact]
    public async Task In_a_combined_inspection_a_section_sees_the_form_of_its_own_item()
    {
        var id = await Office.Recorded(itemSections: [Office.Own, Office.Other]);
        var page = await Show(Office.OtherStaff, id);
        Assert.Equal([0, 1], page.FindAll("#results .item").Select(item => item.QuerySelectorAll("form").Length));
    }

    [Fact]
    public async Task A_visit_registered_on_the_page_brings_the_next_step()
    {
        var id = await Office.Ordered();
        var page = await Show(Office.Staff, id);
        Assert.Contains("登记到场日期", page.Find(".next").TextContent);
        await page.Find("#visit form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("还有 1 条检查要点没有记录", page.Find(".next").TextContent));
        Assert.Equal(Day("2026-11-23"), (await Office.Dossier(id)).VisitOn);
    }

    [Fact]
    public async Task A_refusal_stands_in_the_step_that_was_refused()
    {
        var id = await Office.Recorded();
        var page = await Show(Office.Staff, id);
        await page.Find("#results .item form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("请选择检查结论", page.Find("#results .refusal").TextContent));
        Assert.Single(page.FindAll(".refusal"));
    }

    [Fact]
    public async Task What_is_being_written_survives_a_step_of_somebody_else()
    {
        var id = await Office.Reported();
        var page = await Show(Office.Staff, id);
        Label(page, "公示编号或网址").Input("公示77");
        Label(page, "送达回证编号").Input("回证8");
        await page.Find("#feedback form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("回证8", page.Find("#feedback dl").TextContent));
        Assert.Equal("公示77", Label(page, "公示编号或网址").GetAttribute("value"));
    }

    [Fact]
    public async Task A_closed_window_says_so_and_a_cancelled_dossier_shows_no_steps()
    {
        var closed = await Office.Published();
        Office.GoTo("2026-12-07");
        Assert.Contains("视为无意见", (await Show(Office.Leader, closed)).Find("#opinion").TextContent);
        var cancelled = await Office.Ordered(2);
        Must(await Office.Get<CancelInspection>().Run(Office.Head, cancelled, 0, "企业已注销"));
        var page = await Show(Office.Head, cancelled);
        Assert.Contains("企业已注销", page.Find(".next").TextContent);
        Assert.Empty(page.FindAll("#visit, #report, #cancel"));
        Assert.Contains("没有找到该检查", (await Show(Office.Head, 99)).Find(".refusal").TextContent);
    }

    [Fact]
    public async Task What_was_typed_and_not_submitted_stands_there_again_on_a_new_page_and_can_be_discarded()
    {
        var id = await Office.Ended();
        var page = await Show(Office.Staff, id);
        Label(page, "对检查对象的评价").Input("管理到位");
        // A lost connection, a restart: the page is disposed, and another one opened.
        page = await Show(Office.Staff, id);
        Assert.Contains("已恢复未提交的内容（2026-11-23 09:00）", page.Find("#report").TextContent);
        Assert.Equal("管理到位", Label(page, "对检查对象的评价").TextContent);
        Assert.Equal("", Label(await Show(Office.Head, id), "对检查对象的评价").TextContent);

        page = await Show(Office.Staff, id);
        await page.Find("#report button.link").ClickAsync(new());
        page.WaitForAssertion(() => Assert.DoesNotContain("已恢复", page.Find("#report").TextContent));
        Assert.Equal("", Label(await Show(Office.Staff, id), "对检查对象的评价").TextContent);
    }

    [Fact]
    public async Task What_is_typed_is_kept_while_the_page_is_open_and_is_gone_once_it_is_submitted()
    {
        var id = await Office.Ended();
        var page = await Show(Office.Staff, id);
        Label(page, "意见和建议").Input("继续保持");
        Dossier Now() => Must(Office.Get<DossierBoard>().Dossier(Office.Staff, id).GetAwaiter().GetResult());
        page.WaitForAssertion(() => Assert.Contains("已暂存 09:00", page.Find("#report").TextContent));
        Assert.Contains("继续保持", Now().Drafts["report"].Text);
        await page.Find("#report form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("继续保持", Now().Inspection.Report.Proposals));
        Assert.Empty(Now().Drafts);
    }

    [Fact]
    public async Task A_restored_form_says_that_others_have_changed_its_facts_since()
    {
        var id = await Office.Ended();
        Label(await Show(Office.Staff, id), "意见和建议").Input("继续保持");
        await DisposeComponentsAsync();
        Must(await Office.Get<DraftReport>().Run(Office.Head, id, await Office.Version(id), Whole));
        Assert.Contains("此后这里已被他人修改", (await Show(Office.Staff, id)).Find("#report").TextContent);
    }

    [Fact]
    public async Task The_next_step_says_by_whom_by_which_article_and_how_its_due_date_came_about()
    {
        var next = (await Show(Office.Leader, await Office.Ended())).Find(".next").TextContent;
        Assert.Contains("由指挥通信科科员或负责人拟写，科室负责人签发办理", next);
        Assert.Contains("18", next);
        Assert.Contains("自 2026-11-17（星期二）起数 5 个工作日，至 2026-11-23（星期一）届满", next);
    }

    [Fact]
    public async Task A_correction_asks_first_and_leaves_in_the_log_which_due_dates_moved()
    {
        var id = await Office.Ended();
        var page = await Show(Office.Head, id);
        Label(page, "更正原因").Change("现场记录为 17 日");
        Label(page, "正确日期").Change("2026-11-13");
        await page.Find("#correction form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("早于现场记录的确认日期", page.Find("#correction .refusal").TextContent));
        Label(page, "正确日期").Change("2026-11-17");
        await Press(page, "更正日期", "更正日期");
        page.WaitForAssertion(() => Assert.Contains("到期日变动：检查报告 2026-11-23 → 2026-11-24", page.Find("#log").TextContent));
    }

    private static IElement Label(IRenderedComponent<DossierPage> page, string label) =>
        page.Find($"#{page.FindAll("label").Single(l => l.TextContent.Trim() == label).GetAttribute("for")}");
}
