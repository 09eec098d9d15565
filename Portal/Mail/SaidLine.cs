using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Mail;

/// <summary>已提醒 (Art. 18, 19, 21): what was said to whom, by the key of its stage, with the due date and the calendar quoted; the unique key keeps it from being said twice.</summary>
public sealed class SaidLine
{
    /// <summary>One by one, where they are many: the values in the order of the constructor.</summary>
    internal const string Insert = "INSERT INTO \"Said\" (\"PersonId\", \"Key\", \"Day\", \"DueOn\", \"Provisional\", \"CalendarVersion\") VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private SaidLine() { }

    public SaidLine(int personId, string key, DateOnly day, DateOnly? dueOn, bool provisional, string calendarVersion)
    {
        (PersonId, Key, Day) = (personId, key, day);
        (DueOn, Provisional, CalendarVersion) = (dueOn, provisional, calendarVersion);
    }

    public long Id { get; private set; }
    public int PersonId { get; private set; }

    /// <summary>Which deadline and which stage of it: see <see cref="Domain.Deadlines.Notice.Key"/>.</summary>
    public string Key { get; private set; } = "";
    public DateOnly Day { get; private set; }

    /// <summary>到期日, as it was quoted; null where nothing has a date.</summary>
    public DateOnly? DueOn { get; private set; }
    public bool Provisional { get; private set; }
    public string CalendarVersion { get; private set; } = "";
}

internal sealed class SaidMap : IEntityTypeConfiguration<SaidLine>
{
    public void Configure(EntityTypeBuilder<SaidLine> said) =>
        // The key first: the sweep asks of many keys at once to whom each was said.
        said.HasIndex(s => new { s.Key, s.PersonId }).IsUnique();
}
