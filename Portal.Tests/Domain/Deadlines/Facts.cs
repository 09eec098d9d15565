using System.Buffers.Binary;
using System.Security.Cryptography;
using Portal.Domain.Deadlines;
using static Portal.Tests.Domain.Calendar.Calendars;

namespace Portal.Tests.Domain.Deadlines;

/// <summary>Inspections that tests speak of: none yet dated, or scattered over 2026 by a hash of their number.</summary>
internal static class Facts
{
    public static readonly InspectionDates Undated = new(42, "漯防检〔2026〕42号", "漯河市某建设公司", 3, null, null, null, null, null);

    /// <summary>Every step from some days early to many weeks late, or never taken.</summary>
    public static InspectionDates Scattered(int id)
    {
        var ended = Day("2025-12-01").AddDays(Roll(id, 0, 420));
        var report = Step(id, 1, ended, 16);
        var received = report is { } finished ? Step(id, 2, finished, 50) : null;
        return Undated with
        {
            InspectionId = id,
            No = $"漯防检〔2026〕{id}号",
            SectionId = id % 5,
            EndedOn = ended,
            ReportFinishedOn = report,
            FeedbackReceivedOn = received,
            PublishedOn = report is { } done ? Step(id, 3, done, 50) : null,
            OpinionGivenOn = received is { } sent ? Step(id, 4, sent, 30) : null,
        };
    }

    /// <summary>A number from 0 up to, not including, the limit; the same for the same id and purpose.</summary>
    public static int Roll(int id, int purpose, int limit)
    {
        byte[] seed = [.. BitConverter.GetBytes(id), .. BitConverter.GetBytes(purpose)];
        return (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(seed)) % (uint)limit);
    }

    private static DateOnly? Step(int id, int purpose, DateOnly after, int limit)
    {
        var days = Roll(id, purpose, limit + limit / 4);
        return days < limit ? after.AddDays(days) : null;
    }
}
