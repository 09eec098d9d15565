using Microsoft.Playwright;
using Portal.Commands;
using Portal.Domain;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Identity;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>From an empty portal to a disclosed result, in a real browser, as the people who would do it.</summary>
[Article(2, 8, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22)]
public sealed class WholeChainStory(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Password = "browser-story-1";

    private PortalServer server = null!;
    private Visitor visitor = null!;

    [Fact]
    public async Task An_office_goes_from_two_messy_rosters_to_a_disclosed_result()
    {
        await using var running = server = await PortalServer.Start("2026-01-19");
        visitor = await Visitor.Come(chromium.Browser, server.Address);
        try
        {
            await The_administrator_sets_up_the_office();
            await Staff_import_both_rosters_and_mend_one_of_each();
            await The_section_plans_and_the_coordinator_accepts();
            await The_head_draws_before_a_witness();
            await The_inspectors_inspect_and_the_head_signs();
            await The_result_is_fed_back_published_and_answered();
            await The_leadership_takes_its_workbooks();
        }
        catch
        {
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Path.GetTempPath(), "portal-story-failure.png"), FullPage = true });
            throw;
        }
        finally
        {
            // An open circuit would hold the server's stop back.
            await visitor.Page.Context.CloseAsync();
        }
    }

    private async Task The_administrator_sets_up_the_office()
    {
        var oneTime = new Dictionary<string, string>();
        await visitor.Open("/", "建立系统管理员账号");
        foreach (var (field, text) in new[] { ("code", server.Get<SetupCode>().Value), ("name", "admin"), ("shownName", "管理员"), ("password", Password) })
            await visitor.Page.FillAsync($"input[name={field}]", text);
        await visitor.Page.ClickAsync("button[type=submit]");
        await visitor.SignIn("admin", Password);
        await visitor.Sees("建立科室");

        await visitor.Open(PortalRoutes.Sections, "科室");
        await visitor.Fill("科室名称", "工程管理科");
        await visitor.Tick("统筹科室");
        await visitor.Press("保存");
        await visitor.Told("科室已保存");
        await visitor.Fill("科室名称", "质量监督科");
        await visitor.Press("保存");
        await visitor.Sees("质量监督科");

        foreach (var (account, name, role, section) in new[] { ("keyuan", "林科员", "科员", "质量监督科"), ("kezhang", "秦科长", "科室负责人", "质量监督科"), ("gongcheng", "宋统筹", "工程管理科", "工程管理科"), ("lingdao", "白领导", "领导", "") })
        {
            await visitor.Open(PortalRoutes.NewAccount, "新建账号");
            await visitor.Fill("账号", account);
            await visitor.Fill("姓名", name);
            if (role != "科员") await visitor.Choose("角色", role);
            if (section.Length > 0) await visitor.Choose("科室", section);
            await visitor.Fill("邮箱", $"{account}@example.invalid");
            await visitor.Press("保存");
            await visitor.Told("账号已建立");
            oneTime[account] = await visitor.Page.Locator(".public-value .hash").InnerTextAsync();
        }
        await visitor.Open(PortalRoutes.Accounts, "账号");
        await visitor.Sees("白领导");
        foreach (var (account, password) in oneTime) await visitor.SignInFirst(account, password, Password);
    }

    private async Task Staff_import_both_rosters_and_mend_one_of_each()
    {
        await visitor.SignIn("keyuan", Password);
        await visitor.Open(PortalRoutes.ImportEnterprises, "导入检查企业名录");
        await visitor.ChooseFile("选择 Excel 文件", Roster("02-inspector-roster.xlsx"));
        await visitor.Page.Locator(".refusal").First.WaitForAsync();
        await visitor.Open(PortalRoutes.ImportEnterprises, "导入检查企业名录");
        await visitor.ChooseFile("选择 Excel 文件", Roster("01-object-roster-two-row-header.xlsx"));
        await visitor.Sees("新增 13");
        await visitor.Press("有错 12");
        await visitor.Sees("C10");
        await visitor.Press("确认导入 13 条");
        await visitor.Sees("导入完成：新增 13");

        await visitor.Open(PortalRoutes.Enterprises + "?search=甲子", "检查企业名录");
        await visitor.Press("漯河市甲子示例置业有限公司");
        await visitor.Fill("所在区县", "源汇区");
        await visitor.Press("保存");
        await visitor.Told("保存");

        await visitor.Open(PortalRoutes.NewCheckItem, "事项");
        await visitor.Fill("抽查事项", "对人防工程维护管理的监督检查");
        await visitor.Fill("事项编号", "ZL-01");
        await visitor.Fill("抽查依据", "《中华人民共和国人民防空法》第二十五条");
        await visitor.Press("保存");
        await visitor.Told("事项");

        // The people on the roster belong to several sections, so the coordinator imports them.
        await visitor.SignIn("gongcheng", Password);
        await visitor.Open(PortalRoutes.ImportInspectors, "导入");
        await visitor.ChooseFile("选择 Excel 文件", Roster("02-inspector-roster.xlsx"));
        await visitor.Press("确认导入 14 条");
        await visitor.Sees("导入完成：新增 14");

        await visitor.Open(PortalRoutes.Inspectors + "?search=16110000001", "检查人员名录");
        await visitor.Press("张甲");
        await visitor.Fill("执法类别", "人民防空、工程质量");
        await visitor.Press("保存");
        await visitor.Told("保存");
    }

    private async Task The_section_plans_and_the_coordinator_accepts()
    {
        await visitor.SignIn("keyuan", Password);
        await visitor.Open(PortalRoutes.Plans, "年度计划");
        await visitor.Press("编制 2026 年度计划");
        await visitor.Heading("质量监督科 2026 年度");
        await visitor.Press("添加任务");
        await visitor.Heading("添加任务");
        await visitor.Fill("任务名称", "人防工程维护管理双随机检查");
        await visitor.Tick("对人防工程维护管理的监督检查");
        foreach (var category in await visitor.Page.Locator("fieldset", new() { HasTextString = "单位类别" }).Locator("label").AllAsync()) await category.ClickAsync();
        await visitor.Fill("一般企业比例（%）", "50");
        await visitor.Choose("检查时间：起", "1 月");
        await visitor.Choose("至少一人具备", "工程质量");
        await visitor.Press("保存任务");
        await visitor.Heading("质量监督科 2026 年度");
        await visitor.Sees("人防工程维护管理双随机检查");

        await visitor.SignIn("kezhang", Password);
        await visitor.Sees("完成并提交年度计划");
        await visitor.Press("完成并提交年度计划");
        await visitor.Heading("质量监督科 2026 年度");
        await visitor.Press("提交计划");
        await visitor.Confirm();
        await visitor.Sees("待审核");

        await visitor.SignIn("gongcheng", Password);
        await visitor.Press("审核年度计划");
        await visitor.Heading("质量监督科 2026 年度");
        await visitor.Press("审核通过");
        await visitor.Confirm();
        await visitor.Sees("已生效");
    }

    private async Task The_head_draws_before_a_witness()
    {
        await visitor.SignIn("kezhang", Password);
        await visitor.Press("组织随机抽取");
        await visitor.Heading("新建抽取");
        await visitor.Fill("检查组数", "2");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Sees("组成 2 个检查组");
        await visitor.Press("冻结底册");
        await visitor.Confirm();
        await visitor.Heading("抽2026-001");
        var commitment = await visitor.Page.Locator(".hash").Nth(1).TextContentAsync();

        await visitor.Fill("见证人姓名", "驻办纪检组");
        await visitor.Fill("见证内容", "骰子 3 6 1 4");
        await visitor.Press("登记见证");
        await visitor.Sees("骰子 3 6 1 4");
        await visitor.Press("揭晓");
        await visitor.Confirm();
        await visitor.Sees("抽取结果");

        var file = Path.Combine(server.Folder, "record.json");
        await File.WriteAllBytesAsync(file, await visitor.Download("下载抽取记录"));
        Assert.Contains(commitment!.Trim(), await File.ReadAllTextAsync(file));
        var output = new StringWriter();
        Assert.True(VerifyDrawCommand.Run([file], output, output) == 0, output.ToString());
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("3 6 1 4", "3 6 1 5"));
        Assert.Equal(1, VerifyDrawCommand.Run([file], output, output));
    }

    private async Task The_inspectors_inspect_and_the_head_signs()
    {
        server.Time.GoTo(new DateOnly(2026, 1, 28));
        await visitor.SignIn("keyuan", Password);
        await visitor.Open(PortalRoutes.InspectionAt(1), "示例");
        await visitor.Fill("到场日期", "2026-01-28");
        await visitor.Press("登记到场");
        await visitor.Told("到场");
        var site = visitor.Page.Locator("#site");
        await site.Locator(".segments label", new() { HasTextString = "发现问题" }).Nth(1).ClickAsync();
        await visitor.Fill("发现的问题", "口部防护密闭门锈蚀。", site);
        // The connection is lost before anything is submitted: what was typed stands there again.
        await visitor.Sees("已暂存");
        await visitor.Page.ReloadAsync();
        await visitor.Sees("已恢复未提交的内容");
        await visitor.Press("保存记录", site);
        await visitor.Told("现场记录已保存");
        await site.Locator("input[type=file][capture]").SetInputFilesAsync(await Picture());
        await visitor.Told("已上传");
        await Assertions.Expect(site.Locator(".photos img")).ToHaveCountAsync(1);
        foreach (var signed in await site.Locator("label", new() { HasTextString = "已签字" }).AllAsync()) await signed.ClickAsync();
        await site.Locator("#confirm input[type=file]").SetInputFilesAsync(await Picture());
        await visitor.Press("登记纸质签字", site.Locator("#confirm form"));
        await visitor.Told("签字");
        await visitor.Tick("发现问题待后续处理");
        await visitor.Press("保存结果");
        await visitor.Told("结果");
        await visitor.Press("结束检查");
        await visitor.Confirm();
        // Ended on Wednesday 28 January: five working days end on Wednesday 4 February.
        await visitor.Sees("2026-02-04");

        foreach (var (part, text) in new[] { ("检查时间", "2026 年 1 月 28 日上午"), ("检查内容", "维护管理"), ("检查发现的问题", "密闭门锈蚀"), ("对检查对象的评价", "存在一般问题") })
            await visitor.Fill(part, text, visitor.Page.Locator("#report"));
        await visitor.Press("保存草稿");
        await visitor.Told("草稿");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await visitor.Download("现场检查记录"))[..2]));

        await visitor.SignIn("kezhang", Password);
        await visitor.Sees("完成检查报告");
        await visitor.Press("完成检查报告");
        await visitor.Press("完成报告");
        await visitor.Refused("意见和建议");
        await visitor.Fill("意见和建议", "责令三十日内完成维护", visitor.Page.Locator("#report"));
        await visitor.Press("完成报告");
        await visitor.Confirm();
        await visitor.Told("报告");
    }

    private async Task The_result_is_fed_back_published_and_answered()
    {
        await visitor.SignIn("keyuan", Password);
        await visitor.Open(PortalRoutes.InspectionAt(1), "示例");
        await visitor.Fill("送达回证编号", "漯防送〔2026〕1 号");
        await visitor.Press("登记发出");
        await visitor.Told("发出");
        await visitor.Fill("送达日期", "2026-01-28");
        await visitor.Press("登记送达");
        await visitor.Told("送达");
        await visitor.Choose("公示平台", "国家企业信用信息公示平台");
        await visitor.Fill("公示编号或网址", "公示 2026-0001");
        await visitor.Page.Locator("#publication input[type=file]").SetInputFilesAsync(await Picture());
        await visitor.Press("登记公示");
        await visitor.Told("公示");
        await visitor.Fill("意见建议内容", "无异议，已安排维护。");
        await visitor.Fill("提出人", "单位负责人");
        await visitor.Press("登记意见");
        await visitor.Told("意见");

        await visitor.SignIn("kezhang", Password);
        await visitor.Open(PortalRoutes.InspectionAt(1), "示例");
        await visitor.Fill("违法行为", "未按规定维护人防工程", visitor.Page.Locator("#handling"));
        await visitor.Fill("文书文号", "漯防责改〔2026〕1 号");
        await visitor.Press("登记处理");
        await visitor.Told("处理");
        await visitor.Sees("已办结");
    }

    private async Task The_leadership_takes_its_workbooks()
    {
        await visitor.SignIn("lingdao", Password);
        await visitor.Open(PortalRoutes.Enterprises, "检查企业名录");
        var roster = TestOffice.Must(WorkbookReader.Read(await visitor.Download("导出")));
        Assert.Contains("漯河市甲子示例置业有限公司", Texts(roster[0]));
        await visitor.Open(PortalRoutes.Inspections, "检查台账");
        var ledger = TestOffice.Must(WorkbookReader.Read(await visitor.Download("导出")));
        Assert.Contains("公示 2026-0001", Texts(ledger[0]));
    }

    private static IEnumerable<string> Texts(Sheet sheet) => Enumerable.Range(1, sheet.LastRow).SelectMany(sheet.Row).Select(cell => cell.Text);

    private static string Roster(string name) => Path.Combine(AppContext.BaseDirectory, "TestData", "rosters", name);

    private async Task<string> Picture()
    {
        var path = Path.Combine(server.Folder, "evidence.png");
        await visitor.Page.ScreenshotAsync(new() { Path = path });
        return path;
    }
}
