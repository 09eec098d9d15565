using System.Security.Cryptography;
using System.Text;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;

namespace Portal.Tests.Excel;

/// <summary>名录往返: an exported roster read again gives the same entries, hundreds of them of every shape.</summary>
[Article(10, 11)]
public class RosterRoundTripTests
{
    [Fact]
    public void Exported_enterprises_come_back_the_same()
    {
        var exported = Enumerable.Range(0, 400).Select(Enterprise).ToList();
        Assert.All(exported, facts => Assert.Null(facts.Check()));
        var reading = EnterpriseReading.Read(WorkbookReader.Read(WorkbookWriter.Write(RosterSheets.Enterprises(exported))).Value!).Value!;
        Assert.Equal(exported.Count, reading.Count(RowOutcome.Ok));
        Assert.Equal(exported.Select(Said), reading.Entries.Select(Said));
    }

    [Fact]
    public void Exported_inspectors_come_back_the_same()
    {
        var exported = Enumerable.Range(0, 200).Select(Inspector).ToList();
        var reading = InspectorReading.Read(WorkbookReader.Read(WorkbookWriter.Write(RosterSheets.Inspectors(exported))).Value!).Value!;
        Assert.Equal(exported.Count, reading.Count(RowOutcome.Ok));
        Assert.Equal(exported.Select(Said), reading.Entries.Select(Said));
    }

    private static string Said(EnterpriseFacts e) =>
        $"{e with { Categories = [], Exemptions = [] }}|{string.Join('|', e.Categories)}|{string.Join('|', e.Exemptions)}";

    private static string Said(InspectorEntry e) =>
        $"{e.Facts with { Qualifications = [] }}|{e.SectionName}|{string.Join('|', e.Facts.Qualifications)}|{string.Join('|', e.Avoided)}";

    private static EnterpriseFacts Enterprise(int seed)
    {
        var dice = Dice(seed);
        var body = $"91411100MA{seed:D7}";
        string[] kinds = ["建设单位", "施工单位", "使用单位（物业、商场）", "防护设备生产安装企业"];
        string[] documents = ["漯市监列严字〔2025〕7号", "《决定书》：第 3 号，附件一", "a:b, c"];
        string[] notes = ["", "=1+1", "@SUM(1)", "第一行\n第二行", "甲；乙、丙", "-"];
        return new EnterpriseFacts
        {
            Code = body + CreditCode.CheckCharacter(body),
            Name = $"漯河市第{seed}示例（{dice[0]}）有限公司",
            Categories = dice[2] % 2 == 0 ? [kinds[dice[1] % 4]] : [kinds[dice[1] % 4], kinds[(dice[1] + 1) % 4]],
            District = dice[3] % 3 == 0 ? "" : "源汇区",
            Address = dice[4] % 3 == 0 ? "" : $"人民路 {dice[4]} 号A座",
            LegalPerson = dice[5] % 2 == 0 ? "阿卜杜拉·未" : "",
            Phone = dice[6] % 2 == 0 ? "03950000001" : "",
            State = (ExistenceState)(dice[7] % 5),
            Standing = (Standing)(dice[8] % 3),
            WorksCount = dice[9] % 3 == 0 ? null : dice[9],
            WorksArea = dice[10] % 3 == 0 ? null : dice[10] * 100 + 0.25m,
            EnteredOn = dice[11] % 3 == 0 ? null : new DateOnly(2000, 1, 1).AddDays(dice[11] * 37),
            Note = notes[dice[12] % notes.Length],
            Exemptions = [.. Enumerable.Range(0, dice[13] % 3).Select(i => new Exemption(
                (ExemptionGround)(1 + (dice[14] + i) % 3), documents[(dice[15] + i) % documents.Length], new DateOnly(2024, 1, 1).AddDays(dice[16]), dice[17] % 2 == 0 ? null : new DateOnly(2026, 1, 1).AddDays(dice[17])))],
        };
    }

    private static InspectorEntry Inspector(int seed)
    {
        var dice = Dice(seed);
        string[] kinds = ["人民防空", "工程质量", "综合"];
        var facts = new InspectorFacts
        {
            Name = $"王{(char)('一' + seed)}",
            Certificate = $"{16110000000 + seed}",
            Gender = dice[0] % 2 == 0 ? "男" : "女",
            Post = dice[1] % 2 == 0 ? "科员" : "",
            IssuedOn = dice[2] % 3 == 0 ? null : new DateOnly(2020, 1, 1).AddDays(dice[2]),
            ValidUntil = dice[3] % 3 == 0 ? null : new DateOnly(2025, 1, 1).AddDays(dice[3] * 9),
            Qualifications = kinds[..(dice[4] % 4)],
            Employment = "公务员",
            State = (InspectorState)(dice[5] % 4),
            Phone = "13800000000",
            Note = dice[6] % 2 == 0 ? "=A1" : "",
        };
        return new(facts, dice[7] % 2 == 0 ? "工程管理科" : "", dice[8] % 2 == 0 ? ["甲有限公司", "乙（漯河）有限公司"] : []);
    }

    private static byte[] Dice(int seed) => SHA256.HashData(Encoding.ASCII.GetBytes($"roster {seed}"));
}
