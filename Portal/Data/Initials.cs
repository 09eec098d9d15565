using Microsoft.EntityFrameworkCore;
using Portal.Domain.Rosters;

namespace Portal.Data;

/// <summary>补齐拼音首字母: for entries of a database that is older than the column; nothing that anybody decided is changed, so no trail.</summary>
public static class Initials
{
    public static async Task Fill(PortalDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Fill<Enterprise>(db);
        await Fill<Inspector>(db);
        await Fill<CheckItem>(db);
        await Fill<CivilWorks>(db);
        await transaction.CommitAsync();
    }

    private static async Task Fill<T>(PortalDb db) where T : class
    {
        const string Column = nameof(Enterprise.Initials);
        var missing = await db.Set<T>().Where(row => EF.Property<string>(row, Column) == "" && EF.Property<string>(row, "Name") != "")
            .Select(row => new { Id = EF.Property<int>(row, "Id"), Name = EF.Property<string>(row, "Name") }).ToListAsync();
        foreach (var row in missing.Where(row => PinyinInitials.Of(row.Name).Length > 0))
            await db.Set<T>().Where(r => EF.Property<int>(r, "Id") == row.Id).ExecuteUpdateAsync(set => set.SetProperty(r => EF.Property<string>(r, Column), PinyinInitials.Of(row.Name)));
    }
}
