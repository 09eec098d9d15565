using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Rosters;
using Portal.Identity;

namespace Portal.Tests.Support;

/// <summary>Rosters brought by the portal's own operations to where a test starts.</summary>
public static class RosterSteps
{
    public const string Enterprises = "01-object-roster-two-row-header";
    public const string Inspectors = "02-inspector-roster";
    public const string CheckItems = "03-check-items";

    /// <summary>A credit code that no other seed has, its check character right.</summary>
    public static string CodeOf(int seed)
    {
        var body = $"91411100MA{seed:D7}";
        return body + CreditCode.CheckCharacter(body);
    }

    public static EnterpriseFacts Enterprise(int seed = 1) => new() { Code = CodeOf(seed), Name = $"漯河市第{seed}示例有限公司", Categories = ["建设单位"], District = "源汇区" };

    public static InspectorFacts Inspector(int seed = 1, int? section = null) => new()
    {
        Name = $"检查员{seed}",
        Certificate = $"{16119000000 + seed}",
        SectionId = section,
        ValidUntil = new DateOnly(2028, 4, 30),
        Qualifications = ["人民防空"],
        Employment = "公务员",
    };

    public static CheckItemFacts CheckItem(int section, int seed = 1) => new()
    {
        Code = $"SX-{seed:D2}",
        Name = $"对人防工程维护管理的监督检查{seed}",
        LegalBasis = "《中华人民共和国人民防空法》第二十五条",
        SectionId = section,
    };

    public static async Task<int> Enter(this TestOffice office, EnterpriseFacts facts) => TestOffice.Must(await office.Get<EnterEnterprise>().Run(office.Staff, facts));

    public static async Task<int> Enter(this TestOffice office, InspectorFacts facts) => TestOffice.Must(await office.Get<EnterInspector>().Run(office.Coordinator, facts));

    public static async Task<int> Enter(this TestOffice office, CheckItemFacts facts) => TestOffice.Must(await office.Get<EnterCheckItem>().Run(office.Coordinator, facts));

    /// <summary>Says that an account is this inspector's own.</summary>
    public static async Task Link(this TestOffice office, Who who, int inspector)
    {
        var row = TestOffice.Must(await office.Get<Portal.Features.Admin.AccountBoard>().Account(office.Administrator, who.PersonId));
        TestOffice.Must(await office.Get<Portal.Features.Admin.AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { InspectorId = inspector }, ""));
    }

    public static byte[] FileOf(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestData", "rosters", name + ".xlsx"));

    public static byte[] Exported(params EnterpriseFacts[] facts) => WorkbookWriter.Write(RosterSheets.Enterprises(facts));

    /// <summary>What the preview makes of a file, as the page would be given it.</summary>
    public static async Task<ImportPreview<EnterpriseFacts>> PreviewEnterprises(this TestOffice office, byte[] file, Who? who = null) =>
        TestOffice.Must(await office.Get<EnterpriseImportBoard>().Preview(who ?? office.Staff, file));

    public static async Task<ImportPreview<InspectorEntry>> PreviewInspectors(this TestOffice office, byte[] file, Who? who = null) =>
        TestOffice.Must(await office.Get<InspectorImportBoard>().Preview(who ?? office.Coordinator, file));

    public static async Task<ImportPreview<CheckItemEntry>> PreviewCheckItems(this TestOffice office, byte[] file, Who? who = null, int? section = null) =>
        TestOffice.Must(await office.Get<CheckItemImportBoard>().Preview(who ?? office.Staff, file, section));

    public static byte[] Exported(params CheckItemEntry[] items) => WorkbookWriter.Write(RosterSheets.CheckItems(items));

    /// <summary>Previews and confirms the sample list of items for the staff's own section.</summary>
    public static async Task<ImportCounts> ImportCheckItems(this TestOffice office) => TestOffice.Must(
        await office.Get<ImportCheckItems>().Run(office.Staff, (await office.PreviewCheckItems(FileOf(CheckItems))).Reading, null, ""));

    /// <summary>Previews and confirms the sample roster of enterprises.</summary>
    public static async Task<ImportCounts> ImportEnterprises(this TestOffice office) => TestOffice.Must(
        await office.Get<ImportEnterprises>().Run(office.Staff, (await office.PreviewEnterprises(FileOf(Enterprises))).Reading));

    /// <summary>Previews and confirms the sample roster of inspectors.</summary>
    public static async Task<ImportCounts> ImportInspectors(this TestOffice office) => TestOffice.Must(
        await office.Get<ImportInspectors>().Run(office.Coordinator, (await office.PreviewInspectors(FileOf(Inspectors))).Reading));
}
