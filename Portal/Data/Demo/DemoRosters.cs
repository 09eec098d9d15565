using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Imports;
using Portal.Features.Rosters;

namespace Portal.Data.Demo;

/// <summary>演示清单与名录: the sections' items with their legal bases, and both rosters, imported from workbooks as people do it.</summary>
internal sealed class DemoRosters(IServiceProvider services, DemoPeople people)
{
    private static readonly (string Section, string Code, string Name, string Basis, string Content)[] Items =
    [
        (DemoPlans.Quality, "ZL-01", "对人防工程建设质量的监督检查", "《中华人民共和国人民防空法》第二十三条", "工程质量责任落实、防护密闭施工、隐蔽工程验收"),
        (DemoPlans.Quality, "ZL-02", "对人防工程专用设备生产安装的监督检查", "《中华人民共和国人民防空法》第二十三条", "设备出厂检验、安装质量、铭牌标识"),
        (DemoPlans.Upkeep, "PZ-01", "对人防工程维护管理的监督检查", "《中华人民共和国人民防空法》第二十五条", "维护管理制度、口部设施、年度维护记录"),
        (DemoPlans.Upkeep, "PZ-02", "对平时使用人防工程的监督检查", "《中华人民共和国人民防空法》第二十六条", "平时使用登记、使用与防护功能的一致"),
        (DemoPlans.Alarm, "ZH-01", "对人防警报设施维护管理的监督检查", "《中华人民共和国人民防空法》第三十五条", "警报设施完好、维护管理责任落实"),
    ];

    /// <returns>The numbers of the items, by section.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<int>>> EnterItems()
    {
        var entered = new List<(string Section, int Id)>();
        foreach (var (section, code, name, basis, content) in Items)
        {
            var facts = new CheckItemFacts { Code = code, Name = name, LegalBasis = basis, Content = content, SectionId = people.Section(section), Method = "实地检查、资料核查" };
            entered.Add((section, (await services.GetRequiredService<EnterCheckItem>().Run(people.Head(section), facts)).Must()));
        }
        return entered.GroupBy(e => e.Section).ToDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g.Select(e => e.Id)]);
    }

    public async Task Import(DateOnly on)
    {
        await Import(RosterKind.检查企业名录, "检查企业名录.xlsx", WorkbookWriter.Write(RosterSheets.Enterprises(DemoRoster.Enterprises(on))));
        await Import(RosterKind.执法检查人员名录, "执法检查人员名录.xlsx", WorkbookWriter.Write(RosterSheets.Inspectors(DemoRoster.Inspectors(on.AddYears(-1)))));
    }

    private async Task Import(RosterKind roster, string name, byte[] file)
    {
        var id = (await services.GetRequiredService<StartImport>().Run(people.Coordinator, roster, name, file, null)).Must();
        var board = services.GetRequiredService<ImportBoard>();
        await board.Finished(id);
        var run = (await board.Import(people.Coordinator, id)).Must().Run;
        (await services.GetRequiredService<ConfirmImport>().Run(people.Coordinator, id, run.Version, "")).Must();
    }
}
