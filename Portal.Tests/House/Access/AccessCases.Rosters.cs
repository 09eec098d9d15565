using Microsoft.EntityFrameworkCore;
using Portal.Domain.Rosters;
using Portal.Features.Categories;
using Portal.Features.Rosters;
using Portal.Features.Works;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

public static partial class AccessCases
{
    private const string Why = "核对后更正";

    private static readonly Func<TestOffice, Task<int>> AnItem = o => o.Enter(RosterSteps.CheckItem(o.Own));
    private static readonly Func<TestOffice, Task<int>> AnEnterprise = o => o.Enter(RosterSteps.Enterprise());
    private static readonly Func<TestOffice, Task<int>> AnInspector = o => o.Enter(RosterSteps.Inspector(1, o.Own));
    private static readonly Func<TestOffice, Task<int>> AWorks = async o => Must(await o.Get<EnterWorks>().Run(o.Staff, WorksFacts));

    private static CivilWorksFacts WorksFacts => new() { No = "RF-001", Name = "示例地下室" };

    public static IEnumerable<AccessCase> Rosters =>
    [
        AccessCase.Of<EnterCheckItem>((op, who, o) => op.Run(who, RosterSteps.CheckItem(o.Own)).Only()),
        AccessCase.Of<AmendCheckItem, int>(AnItem, (op, who, id, o) => op.Run(who, id, 0, RosterSteps.CheckItem(o.Own) with { Name = "更名的事项" }, Why)),
        AccessCase.Of<RetireCheckItem, int>(AnItem, (op, who, id, o) => op.Run(who, id, 0, Why)),
        AccessCase.Of<ReturnCheckItem, int>(
            async o =>
            {
                var id = await AnItem(o);
                Must(await o.Get<RetireCheckItem>().Run(o.Staff, id, 0, Why));
                return id;
            },
            (op, who, id, o) => op.Run(who, id, 1)),
        AccessCase.Of<EnterEnterprise>((op, who, o) => op.Run(who, RosterSteps.Enterprise()).Only()),
        AccessCase.Of<AmendEnterprise, int>(AnEnterprise, (op, who, id, o) => op.Run(who, id, 0, RosterSteps.Enterprise() with { Phone = "0395-1" })),
        AccessCase.Of<RetireEnterprise, int>(AnEnterprise, (op, who, id, o) => op.Run(who, id, 0, Why)),
        AccessCase.Of<ReturnEnterprise, int>(
            async o =>
            {
                var id = await AnEnterprise(o);
                Must(await o.Get<RetireEnterprise>().Run(o.Staff, id, 0, Why));
                return id;
            },
            (op, who, id, o) => op.Run(who, id, 1)),
        AccessCase.Of<EnterInspector>((op, who, o) => op.Run(who, RosterSteps.Inspector(1, o.Own)).Only()),
        AccessCase.Of<AmendInspector, int>(AnInspector, (op, who, id, o) => op.Run(who, id, 0, RosterSteps.Inspector(1, o.Own) with { Employment = "事业编制" })),
        AccessCase.Of<RetireInspector, int>(AnInspector, (op, who, id, o) => op.Run(who, id, 0, Why)),
        AccessCase.Of<ReturnInspector, int>(
            async o =>
            {
                var id = await AnInspector(o);
                Must(await o.Get<RetireInspector>().Run(o.Head, id, 0, Why));
                return id;
            },
            (op, who, id, o) => op.Run(who, id, 1)),
        // 科员 is the inspector in person; nobody else of the staff may.
        AccessCase.Of<DeclareInterest, int>(Mine, (op, who, id, o) => op.Run(who, id, 1, "近亲属任职")),
        AccessCase.Of<WithdrawInterest, int>(
            async o =>
            {
                Must(await o.Get<DeclareInterest>().Run(o.Head, await Mine(o), 1, "近亲属任职"));
                return 1;
            },
            (op, who, id, o) => op.Run(who, id, "亲属已离职")),
        AccessCase.Of<EnterWorks>((op, who, o) => op.Run(who, WorksFacts).Only()),
        AccessCase.Of<AmendWorks, int>(AWorks, (op, who, id, o) => op.Run(who, id, 0, WorksFacts with { Note = "备注" })),
        AccessCase.Of<RetireWorks, int>(AWorks, (op, who, id, o) => op.Run(who, id, 0, "已拆除")),
        AccessCase.Of<ReturnWorks, int>(
            async o =>
            {
                var id = await AWorks(o);
                Must(await o.Get<RetireWorks>().Run(o.Staff, id, 0, "已拆除"));
                return id;
            },
            (op, who, id, o) => op.Run(who, id, 1)),
        AccessCase.Of<AddCategory>((op, who, o) => op.Run(who, "甲类单位")),
        AccessCase.Of<RenameCategory, Category>(ACategory, (op, who, c, o) => op.Run(who, c.Id, c.Version, "开发建设单位")),
        AccessCase.Of<CloseCategory, Category>(ACategory, (op, who, c, o) => op.Run(who, c.Id, c.Version, false)),
        AccessCase.Of<MoveCategory, Category>(ACategory, (op, who, c, o) => op.Run(who, c.Id, c.Version)),
    ];

    private static async Task<int> Mine(TestOffice o)
    {
        await AnEnterprise(o);
        var id = await AnInspector(o);
        await o.Link(o.Staff, id);
        return id;
    }

    private static async Task<Category> ACategory(TestOffice o)
    {
        Must(await o.Get<AddCategory>().Run(o.Coordinator, "甲类单位"));
        Must(await o.Get<AddCategory>().Run(o.Coordinator, "乙类单位"));
        await using var db = await o.Db();
        return await db.Categories.SingleAsync(c => c.Name == "乙类单位");
    }
}
