using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Disclosure;

namespace Portal.Mail;

/// <summary>待发邮件: one message a day to each person and kind; the unique key makes a second sweep write nothing.</summary>
public sealed class OutboxMail
{
    /// <summary>How long a postman may be at it before the mail is taken to be his no more.</summary>
    public static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private OutboxMail() { }

    public OutboxMail(int personId, string name, string address, DateOnly day, string kind, Letter letter, string calendarVersion, DateTime writtenAt)
    {
        (PersonId, Name, Address, Day, Kind) = (personId, name, address, day, kind);
        (Subject, Html, Text, CalendarVersion, WrittenAt) = (letter.Subject, letter.Html, letter.Text, calendarVersion, writtenAt);
    }

    public int Id { get; private set; }
    public int PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string Address { get; private set; } = "";

    /// <summary>The office's day for which it was written.</summary>
    public DateOnly Day { get; private set; }
    public string Kind { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Html { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>附件: the name under which it is sent, and the SHA-256 under which its bytes are kept; both empty where there is none.</summary>
    public string AttachmentName { get; private set; } = "";
    public string AttachmentSha256 { get; private set; } = "";

    /// <summary>The calendar known that day: the message quotes due dates, this says by which notices.</summary>
    public string CalendarVersion { get; private set; } = "";
    public DateTime WrittenAt { get; private set; }

    /// <summary>When a postman last took it up; UTC.</summary>
    public DateTime? ClaimedAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public int Attempts { get; private set; }
    public string Error { get; private set; } = "";

    /// <summary>可能重复: when the last attempt began whose answer nobody heard, because the process died or the line broke. The server may have taken the mail then; UTC.</summary>
    public DateTime? UnansweredAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>下次尝试: UTC; null once it is sent.</summary>
    public DateTime? NextAttempt => SentAt is null ? DueAt(ClaimedAt, Attempts, Error) : null;

    internal bool IsDue(DateTime now) => NextAttempt <= now;

    /// <summary>A postman takes it up. Whoever had it before and never came back may have delivered it.</summary>
    internal void Claim(DateTime now)
    {
        NoteUnanswered();
        (ClaimedAt, Error) = (now, "");
        Attempts++;
    }

    internal void Take(DateTime now) => (SentAt, Error) = (now, "");

    /// <param name="unanswered">The server had been given it and did not say whether it took it.</param>
    internal void Fail(string why, bool unanswered)
    {
        if (unanswered) NoteUnanswered();
        Error = why;
    }

    /// <summary>To be tried at once, to the address as it now is.</summary>
    internal void Free(string? address)
    {
        NoteUnanswered();
        (ClaimedAt, Address) = (null, address ?? Address);
    }

    private void NoteUnanswered()
    {
        if (ClaimedAt is not null && Error.Length == 0) UnansweredAt = ClaimedAt;
    }

    internal void Attach(PublishedFile file) => (AttachmentName, AttachmentSha256) = (file.Name, file.Sha256);

    /// <summary>After a failure the pause grows each time, up to an hour; a claim without an end holds as long as a claim may.</summary>
    internal static DateTime DueAt(DateTime? claimedAt, int attempts, string error) => claimedAt is not { } at ? DateTime.MinValue
        : at + (error.Length == 0 ? ClaimHolds : TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts), LongestPause.TotalMinutes)));
}

/// <summary>A letter's three forms of words.</summary>
public sealed record Letter(string Subject, string Html, string Text);

internal sealed class OutboxMap : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.HasIndex(m => new { m.PersonId, m.Day, m.Kind }).IsUnique();
        mail.HasIndex(m => m.SentAt);
        mail.HasIndex(m => m.UnansweredAt).HasFilter("\"UnansweredAt\" IS NOT NULL");
    }
}
