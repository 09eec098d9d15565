using Portal.Domain;
using Portal.Domain.Office;
using Portal.Features.Admin;
using Portal.Features.SignIn;
using Portal.Identity;

namespace Portal.Data.Demo;

/// <summary>演示账号: five sections and one account for each role, and the heads of the other sections.</summary>
internal sealed class DemoPeople(IServiceProvider services)
{
    public const string Password = "yanshi-2026";

    /// <summary>Two who both sign in and inspect.</summary>
    public const string StaffName = "林小满", HeadName = "秦立夏";

    /// <summary>What the console prints: account and whom it stands for.</summary>
    public static readonly (string Account, string Whom)[] Shown =
    [
        ("keyuan", "科员（质量监督科 林小满）"), ("kezhang", "科室负责人（质量监督科 秦立夏）"), ("gongcheng", "工程管理科（统筹 宋处暑）"),
        ("lingdao", "领导（分管领导 白露）"), ("admin", "系统管理员"),
    ];

    private readonly Dictionary<string, int> sections = [];
    private readonly Dictionary<string, Who> people = [];

    public Who Administrator => people["admin"];
    public Who Coordinator => people["gongcheng"];
    public int Section(string name) => sections[name];
    public Who Head(string section) => people[HeadOf(section)];
    public Who Staff(string section) => people[section == "质量监督科" ? "keyuan" : HeadOf(section)];

    public async Task Enter()
    {
        (await services.GetRequiredService<EnterFirstAdministrator>().Run(true, "admin", "系统管理员", Password)).Must();
        people["admin"] = new Who(1);
        foreach (var name in new[] { "工程管理科", "质量监督科", "指挥通信科", "平战结合科", "法规宣传科" })
            sections[name] = (await services.GetRequiredService<KeepSection>().Run(Administrator, null, name, name == "工程管理科")).Must();
        await Enter("gongcheng", "宋处暑", Role.工程管理科, "工程管理科");
        await Enter("kezhang", HeadName, Role.科室负责人, "质量监督科");
        await Enter("keyuan", StaffName, Role.科员, "质量监督科");
        await Enter(HeadOf("平战结合科"), "唐谷雨", Role.科室负责人, "平战结合科");
        await Enter(HeadOf("指挥通信科"), "冯清明", Role.科室负责人, "指挥通信科");
        await Enter("lingdao", "白露", Role.领导, null);
    }

    /// <summary>Once the roster of inspectors is there: whose account is whose entry on it.</summary>
    public async Task LinkInspectors()
    {
        var board = services.GetRequiredService<AccountBoard>();
        foreach (var (account, name) in new[] { ("keyuan", StaffName), ("kezhang", HeadName) })
        {
            var (row, inspector) = ((await board.Account(Administrator, people[account].PersonId)).Must(), (await board.Inspectors(Administrator, name)).Must()[0]);
            (await services.GetRequiredService<AmendAccount>().Run(Administrator, row.Id, row.Version, row.Facts with { InspectorId = inspector.Id })).Must();
        }
    }

    private static string HeadOf(string section) => section switch
    {
        "质量监督科" => "kezhang",
        "平战结合科" => "pingzhan",
        "指挥通信科" => "zhihui",
        _ => "gongcheng",
    };

    // Everybody has already changed the one-time password for the one that the console prints.
    private async Task Enter(string account, string name, Role role, string? section)
    {
        var entered = (await services.GetRequiredService<EnterAccount>().Run(
            Administrator,
            new AccountFacts { UserName = account, DisplayName = name, Role = role, SectionId = section is null ? null : sections[section], Email = $"{account}@yanshi.example" })).Must();
        people[account] = new Who(entered.Id);
        (await services.GetRequiredService<ChangePassword>().Run(people[account], entered.Password, Password)).Must();
    }
}

internal static class DemoOutcomes
{
    /// <summary>The demonstration year breaks no rule: a refusal here is a defect of the script.</summary>
    public static T Must<T>(this Outcome<T> outcome) where T : notnull => outcome.Succeeded ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.ToString());

    public static void Must(this Outcome outcome)
    {
        if (outcome.Refusal is { } refusal) throw new InvalidOperationException(refusal.ToString());
    }
}
