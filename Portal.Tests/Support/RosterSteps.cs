using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Excel;
using Portal.Features.Imports;
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

    /// <summary>Enterprises in numbers, written by SQL: by the form's own way a million would take a working day, and the lists do not know the difference.</summary>
    public static async Task EnterMany(this TestOffice office, int count)
    {
        await office.Enter(Enterprise());
        await using var db = await office.Db();
        db.Database.SetCommandTimeout(600);
        var columns = string.Join(", ", db.Model.FindEntityType(typeof(Enterprise))!.GetProperties().Select(p => p.Name).Where(name => name != "Id"));
        var values = columns.Replace("Code,", "printf('91411100MA%08d', n),", StringComparison.Ordinal).Replace("Name,", "printf('漯河市示例%d号有限公司', n),", StringComparison.Ordinal)
            .Replace("Initials,", "'LHSSLHYXGS',", StringComparison.Ordinal).Replace("District,", "CASE n % 5 WHEN 0 THEN '源汇区' WHEN 1 THEN '郾城区' WHEN 2 THEN '召陵区' WHEN 3 THEN '舞阳县' ELSE '临颍县' END,", StringComparison.Ordinal)
            .Replace("Categories,", "CASE WHEN n % 100 = 0 THEN '[\"检测单位\"]' ELSE '[\"建设单位\"]' END,", StringComparison.Ordinal).Replace("Standing,", "n % 3,", StringComparison.Ordinal);
        var sql = $"WITH RECURSIVE c(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM c WHERE n < {count}) INSERT INTO Enterprises ({columns}) SELECT {values} FROM c, (SELECT * FROM Enterprises WHERE Id = 1)";
#pragma warning disable EF1002 // The column names come from the model.
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
#pragma warning restore EF1002
    }

    /// <summary>Says that an account is this inspector's own.</summary>
    public static async Task Link(this TestOffice office, Who who, int inspector)
    {
        var row = TestOffice.Must(await office.Get<Portal.Features.Admin.AccountBoard>().Account(office.Administrator, who.PersonId));
        TestOffice.Must(await office.Get<Portal.Features.Admin.AmendAccount>().Run(office.Administrator, row.Id, row.Version, row.Facts with { InspectorId = inspector }));
    }

    public static byte[] FileOf(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestData", "rosters", name + ".xlsx"));

    public static byte[] Exported(params EnterpriseFacts[] facts) => WorkbookWriter.Write(RosterSheets.Enterprises(facts));

    /// <summary>Gives a file in and waits until it is read.</summary>
    /// <returns>The import's number.</returns>
    public static async Task<int> Upload(this TestOffice office, RosterKind roster, byte[] file, Who who, int? section = null, string name = "名录.xlsx")
    {
        var id = TestOffice.Must(await office.Get<StartImport>().Run(who, roster, name, file, section));
        await office.Get<ImportBoard>().Finished(id);
        return id;
    }

    /// <summary>An import as its page would be given it.</summary>
    public static async Task<ImportRun> Import(this TestOffice office, int id) => TestOffice.Must(await office.Get<ImportBoard>().Import(office.Coordinator, id)).Run;

    /// <summary>The first rows of one kind.</summary>
    public static async Task<IReadOnlyList<StagedRow>> Rows(this TestOffice office, int id, ImportKind kind) =>
        TestOffice.Must(await office.Get<ImportBoard>().Rows(office.Coordinator, id, kind, "", 1)).Rows.Rows;

    public static async Task<Outcome<ImportCounts>> Confirm(this TestOffice office, int id, Who who, string why = "") =>
        await office.Get<ConfirmImport>().Run(who, id, (await office.Import(id)).Version, why);

    /// <summary>Uploads and confirms.</summary>
    public static async Task<ImportCounts> Bring(this TestOffice office, RosterKind roster, byte[] file, Who who, int? section = null) =>
        TestOffice.Must(await office.Confirm(await office.Upload(roster, file, who, section), who));

    public static byte[] Exported(params CheckItemEntry[] items) => WorkbookWriter.Write(RosterSheets.CheckItems(items));

    /// <summary>Imports the sample list of items for the staff's own section.</summary>
    public static Task<ImportCounts> ImportCheckItems(this TestOffice office) => office.Bring(RosterKind.随机抽查事项清单, FileOf(CheckItems), office.Staff);

    /// <summary>Imports the sample roster of enterprises.</summary>
    public static Task<ImportCounts> ImportEnterprises(this TestOffice office) => office.Bring(RosterKind.检查企业名录, FileOf(Enterprises), office.Staff);

    /// <summary>Imports the sample roster of inspectors.</summary>
    public static Task<ImportCounts> ImportInspectors(this TestOffice office) => office.Bring(RosterKind.执法检查人员名录, FileOf(Inspectors), office.Coordinator);
}
