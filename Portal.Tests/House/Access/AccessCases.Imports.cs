using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Imports;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.House.Access;

public static partial class AccessCases
{
    private sealed record Given(int Id, int Version, int Row = 0, ColumnChoice? Columns = null);

    /// <summary>What 科员 gave in.</summary>
    public static IEnumerable<AccessCase> Imports =>
    [
        AccessCase.Of<StartImport>((op, who, o) => op.Run(who, RosterKind.随机抽查事项清单, "清单.xlsx", RosterSteps.FileOf(RosterSteps.CheckItems), o.Own).Only()),
        AccessCase.Of<ConfirmImport, Given>(AnImport, (op, who, g, o) => op.Run(who, g.Id, g.Version, "").Only()),
        AccessCase.Of<DiscardImport, Given>(AnImport, (op, who, g, o) => op.Run(who, g.Id, g.Version)),
        AccessCase.Of<ReadImportAgain, Given>(AnImport, (op, who, g, o) => op.Run(who, g.Id, g.Version)),
        AccessCase.Of<TickMissing, Given>(AnImport, (op, who, g, o) => op.Run(who, g.Id, null, "", true)),
        AccessCase.Of<BearCode, Given>(
            async o =>
            {
                var given = await AnImport(o, RosterSteps.Enterprise(1) with { Code = "91411100MA00000010" });
                return given with { Row = (await o.Rows(given.Id, ImportKind.有错))[0].Row };
            },
            (op, who, g, o) => op.Run(who, g.Id, g.Row, "已核对执照")),
        AccessCase.Of<ChooseColumns, Given>(
            async o =>
            {
                var given = await AnImport(o);
                var columns = Must(await o.Get<ImportColumnsBoard>().Columns(o.Staff, given.Id));
                var fields = columns.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Field!.Value, c => c.Column);
                return given with { Columns = new ColumnChoice(columns.Sheet, columns.HeaderRow, columns.HeaderRowCount, fields) };
            },
            (op, who, g, o) => op.Run(who, g.Id, g.Version, g.Columns!)),
        AccessCase.Of<UndoImport, Given>(
            async o =>
            {
                var given = await AnImport(o);
                Must(await o.Confirm(given.Id, o.Staff));
                return given with { Version = (await o.Import(given.Id)).Version };
            },
            (op, who, g, o) => op.Run(who, g.Id, g.Version)),
    ];

    private static Task<Given> AnImport(TestOffice o) => AnImport(o, RosterSteps.Enterprise(1));

    private static async Task<Given> AnImport(TestOffice o, EnterpriseFacts row)
    {
        var id = await o.Upload(RosterKind.检查企业名录, RosterSteps.Exported(row), o.Staff);
        return new Given(id, (await o.Import(id)).Version);
    }
}
