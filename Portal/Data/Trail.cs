using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Identity;
using Portal.Mail;
using Portal.Operations;

namespace Portal.Data;

/// <summary>留痕 (Art. 24): saves what an operation changed together with one trail entry for each changed row.</summary>
internal static class Trail
{
    // Secrets, and fields that say nothing about what was done.
    private static readonly HashSet<string> Unwritten =
    [
        nameof(Person.PasswordHash), nameof(Person.SecurityStamp), nameof(Person.ConcurrencyStamp),
        nameof(Domain.Draws.DrawRound.SecretSealed), "Version",
    ];

    public static async Task Keep(Work work, string verb)
    {
        var db = work.Db;
        var changes = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not OutboxMail)
            .Select(e => (Entry: e, e.State, Before: e.State == EntityState.Added ? null : Fields(e, p => p.OriginalValue)))
            .ToList();
        await db.SaveChangesAsync();
        if (changes.Count == 0) return;

        var hash = await db.Trail.OrderByDescending(t => t.Id).Select(t => t.Hash).FirstOrDefaultAsync() ?? "";
        foreach (var (entry, state, before) in changes)
        {
            var after = state == EntityState.Deleted ? null : Json.Write(Fields(entry, p => p.CurrentValue, before?.Keys));
            var id = entry.Metadata.FindPrimaryKey() is { Properties: [var key] } && entry.Property(key.Name).CurrentValue is int number ? number : 0;
            var line = new TrailEntry(hash, work.Now, work.Actor.PersonId, work.Actor.Name, verb, entry.Metadata.ClrType.Name, id,
                before is null ? null : Json.Write(before), after);
            hash = line.Hash;
            db.Trail.Add(line);
        }
        await db.SaveChangesAsync();
    }

    // Of a changed row only the fields that changed; of a new or deleted row all of them.
    private static Dictionary<string, object?> Fields(EntityEntry entry, Func<PropertyEntry, object?> value, IEnumerable<string>? names = null)
    {
        var only = names?.ToHashSet();
        return entry.Properties
            .Where(p => !Unwritten.Contains(p.Metadata.Name) && (only?.Contains(p.Metadata.Name) ?? (entry.State != EntityState.Modified || p.IsModified)))
            .ToDictionary(p => p.Metadata.Name, value);
    }
}
