using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Rosters;
using Portal.Domain.Rosters.Import;
using Portal.Features.Imports;
using Portal.Tests.Support;
using static Portal.Tests.Support.TestOffice;

namespace Portal.Tests.Kills;

/// <summary>导入名录 (Art. 11, 24) under kills: rosters uploaded, read, confirmed and some of them undone; each is there with every row, or with none.</summary>
internal sealed class ImportKill : KillWork
{
    private const int Rows = 300, ImportsOfAChild = 1000;

    public override string Name => "import";

    public override Task Prepare(TestOffice office, int kills) => Task.CompletedTask;

    public override async Task Work(KillTask task)
    {
        var office = task.Office;
        foreach (var left in await Ask(office, db => db.Imports.Where(r => r.State == ImportState.中断 || r.State == ImportState.待确认).OrderBy(r => r.Id).ToListAsync()))
        {
            if (left.State is ImportState.中断)
            {
                Must(await office.Get<ReadImportAgain>().Run(office.Staff, left.Id, left.Version));
                task.Acknowledge<ReadImportAgain>(nameof(ImportRun), left.Id);
                await office.Get<ImportBoard>().Finished(left.Id);
            }
            await Confirm(left.Id);
        }
        for (var number = task.Kill * ImportsOfAChild; ; number++)
        {
            EnterpriseFacts[] facts = [.. Enumerable.Range(First(number), Rows).Select(RosterSteps.Enterprise)];
            var id = await office.Upload(RosterKind.检查企业名录, RosterSteps.Exported(facts), office.Staff, name: $"{number}.xlsx");
            task.Acknowledge<StartImport>(nameof(ImportRun), id);
            await Confirm(id);
            if (task.Dice.Throw(3) > 0) continue;
            Must(await office.Get<UndoImport>().Run(office.Staff, id, (await office.Import(id)).Version));
            task.Acknowledge<UndoImport>(nameof(ImportRun), id);
        }

        async Task Confirm(int id)
        {
            Must(await office.Confirm(id, office.Staff));
            task.Acknowledge<ConfirmImport>(nameof(ImportRun), id);
        }
    }

    public override async Task<IReadOnlyList<string>> Faults(KillScene scene, PortalDb db)
    {
        var faults = new List<string>();
        var codes = (await db.Enterprises.Select(e => e.Code).ToListAsync()).ToHashSet();
        var runs = await db.Imports.OrderBy(r => r.Id).ToListAsync();
        foreach (var run in runs)
        {
            var first = First(int.Parse(Path.GetFileNameWithoutExtension(run.FileName), CultureInfo.InvariantCulture));
            var there = Enumerable.Range(first, Rows).Count(n => codes.Contains(RosterSteps.CodeOf(n)));
            if (there != (run.State is ImportState.已导入 ? Rows : 0)) faults.Add($"import {run.Id} ({run.State}): {there} of {Rows} rows");
        }
        var known = runs.Count(r => r.State is ImportState.已导入) * Rows;
        if (codes.Count != known) faults.Add($"{codes.Count} enterprises, and {known} imported");
        // What the last child was reading stands as being read until the next start; nothing older may.
        foreach (var stuck in runs.SkipLast(1).Where(r => r.State is ImportState.读取中 && r.Id < runs[^1].Id - 1)) faults.Add($"import {stuck.Id} is still being read");
        return faults;
    }

    private static int First(int number) => 1 + number * Rows;
}
