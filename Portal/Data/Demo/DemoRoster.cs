using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;

namespace Portal.Data.Demo;

/// <summary>演示名录: 120 invented enterprises and 15 invented inspectors, as a section would keep them in Excel.</summary>
internal static class DemoRoster
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (string Category, string Business)[] Trades =
    [
        ("建设单位", "置业有限公司"), ("施工单位", "建设工程有限公司"), ("维护管理单位", "物业服务有限公司"),
        ("防护设备生产安装企业", "防护设备有限公司"), ("监理单位", "工程监理有限公司"), ("设计单位", "建筑设计有限公司"),
    ];

    private static readonly (string Name, string Code)[] Districts = [("源汇区", "411102"), ("郾城区", "411103"), ("召陵区", "411104"), ("舞阳县", "411121"), ("临颍县", "411122")];
    private static readonly string[] Sections = ["工程管理科", "质量监督科", "指挥通信科", "平战结合科"];

    public static IReadOnlyList<EnterpriseFacts> Enterprises(DateOnly enteredOn) => [.. Enumerable.Range(0, 120).Select(i => Enterprise(i, enteredOn))];

    public static IReadOnlyList<InspectorEntry> Inspectors(DateOnly issuedOn) => [.. Enumerable.Range(0, 15).Select(i => Inspector(i, issuedOn))];

    /// <summary>六十甲子: the name of an enterprise, which nobody could take for a real one.</summary>
    public static string NameOf(int number) =>
        $"漯河市{Stems[number % 10]}{Branches[number % 12]}{(number < 60 ? "" : "新")}{Trades[number % Trades.Length].Business}";

    private static EnterpriseFacts Enterprise(int i, DateOnly enteredOn)
    {
        var district = Districts[i % Districts.Length];
        var digits = $"91{district.Code}DEM{i:000000}";
        return new EnterpriseFacts
        {
            Code = digits + CreditCode.CheckCharacter(digits),
            Name = NameOf(i),
            Categories = [Trades[i % Trades.Length].Category],
            District = district.Name,
            Address = $"漯河市{district.Name}人民路 {i + 1} 号",
            LegalPerson = $"{Stems[(i + 3) % 10]}{Branches[(i + 5) % 12]}",
            Phone = $"0395-000{i:0000}",
            // Most live; the few that do not show why they are never drawn (Art. 11).
            State = i switch { 7 => ExistenceState.停业, 31 => ExistenceState.注销, 58 => ExistenceState.迁出, 96 => ExistenceState.吊销, _ => ExistenceState.存续 },
            Standing = i % 5 == 0 ? Standing.守信 : i % 17 == 3 ? Standing.失信 : Standing.一般,
            WorksCount = 1 + (i % 4),
            WorksArea = 1200 + (i * 85),
            EnteredOn = enteredOn,
        };
    }

    private static InspectorEntry Inspector(int i, DateOnly issuedOn) => new(
        new InspectorFacts
        {
            Name = i == 1 ? DemoPeople.StaffName : i == 9 ? DemoPeople.HeadName : "张李王赵刘陈杨黄周吴徐孙马朱胡"[i] + Branches[i % 12].ToString(),
            Certificate = $"1611090{i + 1:0000}",
            Gender = i % 3 == 0 ? "女" : "男",
            Post = i < 4 ? "科长" : "科员",
            IssuedOn = issuedOn,
            // One certificate has run out and one inspector has left: both stay on the roster and are not drawn (Art. 10).
            ValidUntil = i == 13 ? issuedOn.AddMonths(9) : issuedOn.AddYears(5),
            Qualifications = i % 3 == 0 ? ["人民防空", "工程质量"] : ["人民防空"],
            Employment = "公务员",
            State = i == 14 ? InspectorState.退休 : InspectorState.在岗,
            Phone = $"0395-001{i:0000}",
        },
        Sections[i % Sections.Length],
        i == 5 ? [NameOf(2)] : []);
}
