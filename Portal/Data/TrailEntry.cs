using System.Security.Cryptography;
using System.Text;

namespace Portal.Data;

/// <summary>办理留痕 (Art. 24, 25): who changed what, when and by which operation; each entry carries the hash of the one before.</summary>
public sealed class TrailEntry
{
    private TrailEntry() { }

    public TrailEntry(string previousHash, DateTime at, int personId, string personName, string verb, string subject, int subjectId, string? before, string? after)
    {
        (At, PersonId, PersonName, Verb) = (at, personId, personName, verb);
        (Subject, SubjectId, Before, After) = (subject, subjectId, before, after);
        Hash = HashAfter(previousHash);
    }

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
    public int PersonId { get; private set; }
    public string PersonName { get; private set; } = "";

    /// <summary>The operation's name in Chinese.</summary>
    public string Verb { get; private set; } = "";

    /// <summary>Entity type and number.</summary>
    public string Subject { get; private set; } = "";
    public int SubjectId { get; private set; }

    /// <summary>The changed fields before, as JSON; null for something new.</summary>
    public string? Before { get; private set; }
    public string? After { get; private set; }

    /// <summary>SHA-256, lower-case hexadecimal, of the previous entry's hash and this entry's fields.</summary>
    public string Hash { get; private set; } = "";

    public string HashAfter(string previousHash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', previousHash, At.Ticks, PersonId, Escape(PersonName), Escape(Verb), Subject, SubjectId, Escape(Before), Escape(After)))));

    // Fields are joined by line feeds, so a line feed inside one must not look like a border.
    private static string Escape(string? field) => field is null ? "-" : "+" + field.Replace("\\", "\\\\").Replace("\n", "\\n");
}
