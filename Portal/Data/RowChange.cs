using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Identity;

namespace Portal.Data;

/// <summary>变更: one row as it was and as it became, in readable JSON; of a changed row only the fields that changed.</summary>
internal sealed record RowChange(EntityEntry Entry, string Subject, int SubjectId, string? Before, string? After)
{
    // Secrets, and fields that say nothing about what was done.
    private static readonly HashSet<string> Unwritten =
    [
        nameof(Person.PasswordHash), nameof(Person.SecurityStamp), nameof(Person.ConcurrencyStamp),
        nameof(Person.FormerPasswords), nameof(Person.FactorSealed), nameof(Person.FactorStep), nameof(Person.RecoveryHashes),
        nameof(Domain.Draws.DrawRound.SecretSealed), nameof(Domain.Office.CalendarFeed.TokenHash), nameof(Domain.Rosters.Enterprise.Initials), "Version",
    ];

    /// <summary>Whether the trail writes a field of this name.</summary>
    public static bool IsWritten(string field) => !Unwritten.Contains(field);

    /// <summary>Notes a change before it is saved.</summary>
    public static RowChange Of(EntityEntry entry)
    {
        var fields = entry.Properties.Where(p => IsWritten(p.Metadata.Name) && (entry.State != EntityState.Modified || p.IsModified)).ToList();
        return new RowChange(
            entry, entry.Metadata.ClrType.Name, 0,
            entry.State == EntityState.Added ? null : Write(fields, p => p.OriginalValue),
            entry.State == EntityState.Deleted ? null : Write(fields, p => p.CurrentValue));
    }

    /// <summary>Once saved, with the number that the database gave.</summary>
    public RowChange Completed() => this with
    {
        SubjectId = Entry.Metadata.FindPrimaryKey() is { Properties: [var key] } && Entry.Property(key.Name).CurrentValue is int id ? id : 0,
    };

    private static string Write(List<PropertyEntry> fields, Func<PropertyEntry, object?> value) =>
        Json.Write(fields.Where(p => !p.Metadata.IsPrimaryKey()).ToDictionary(p => p.Metadata.Name, value));
}
