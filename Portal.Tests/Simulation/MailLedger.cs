using MimeKit;

namespace Portal.Tests.Simulation;

/// <summary>The letters that the oracle asks for against those that arrived: every line of every letter, to whom and of which day.</summary>
internal sealed class MailLedger(IReadOnlyDictionary<string, int> addresses)
{
    private readonly Dictionary<(int Person, DateOnly Day), List<MailLine>> awaited = [];
    private readonly HashSet<(int Person, DateOnly Day)> arrived = [];

    public int Letters { get; private set; }
    public int Lines { get; private set; }
    public int Missed { get; private set; }
    public int Early { get; private set; }
    public int Duplicates { get; private set; }
    public List<string> Findings { get; } = [];

    public void Await(DateOnly day, Dictionary<int, List<MailLine>> letters)
    {
        foreach (var (person, lines) in letters) awaited.Add((person, day), lines);
    }

    public void Take(MimeMessage mail)
    {
        var person = addresses[mail.To.Mailboxes.Single().Address];
        // The letter's date is that of its writing, however long it waited.
        var day = DateOnly.FromDateTime(mail.Date.UtcDateTime.AddHours(8));
        var lines = MailReading.Lines(mail.TextBody!);
        Letters++;
        Lines += lines.Count;
        if (!arrived.Add((person, day)))
        {
            Duplicates += lines.Count;
            Findings.Add($"{day:O} person {person}: a second letter, {mail.Subject}");
            return;
        }
        if (!mail.Subject!.Contains($"待办 {lines.Count} 件")) Findings.Add($"{day:O} person {person}: “{mail.Subject}”, and {lines.Count} lines");
        awaited.Remove((person, day), out var due);
        Compare(day, person, due ?? [], lines);
    }

    /// <summary>With the post well, nothing that was to be written may still be on its way.</summary>
    public void NothingWaits()
    {
        foreach (var ((person, day), lines) in awaited) Compare(day, person, lines, []);
        awaited.Clear();
    }

    private void Compare(DateOnly day, int person, List<MailLine> due, List<MailLine> said)
    {
        foreach (var twice in said.GroupBy(l => l).Where(g => g.Count() > 1))
        {
            Duplicates += twice.Count() - 1;
            Findings.Add($"{day:O} person {person}: twice in one letter: {twice.Key}");
        }
        foreach (var line in due.Except(said))
        {
            Missed++;
            Findings.Add($"{day:O} person {person}: not said: {line}");
        }
        foreach (var line in said.Except(due))
        {
            Early++;
            Findings.Add($"{day:O} person {person}: said, and not owed: {line}");
        }
    }
}
